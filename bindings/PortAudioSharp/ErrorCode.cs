namespace PortAudioSharp;

/// <summary>What a PortAudio function reports; everything but <see cref="NoError"/> is negative.</summary>
public enum ErrorCode
{
    /// <summary>All is well.</summary>
    NoError = 0,

    /// <summary><see cref="PortAudio.Initialize"/> was not called.</summary>
    NotInitialized = -10000,

    /// <summary>The system's sound service failed in a way that PortAudio has no name for.</summary>
    UnanticipatedHostError,

    /// <summary>The device has not so many channels.</summary>
    InvalidChannelCount,

    /// <summary>The device does not run at this rate.</summary>
    InvalidSampleRate,

    /// <summary>No such device.</summary>
    InvalidDevice,

    /// <summary>A stream flag that does not fit.</summary>
    InvalidFlag,

    /// <summary>The device cannot give or take this sample format.</summary>
    SampleFormatNotSupported,

    /// <summary>These two devices cannot be used in one stream.</summary>
    BadIODeviceCombination,

    /// <summary>Out of memory.</summary>
    InsufficientMemory,

    /// <summary>The buffer is too big.</summary>
    BufferTooBig,

    /// <summary>The buffer is too small.</summary>
    BufferTooSmall,

    /// <summary>No callback given where one is needed.</summary>
    NullCallback,

    /// <summary>Not an open stream.</summary>
    BadStreamPtr,

    /// <summary>The device did not answer in time.</summary>
    TimedOut,

    /// <summary>A fault inside PortAudio.</summary>
    InternalError,

    /// <summary>The device is gone, or another program has it.</summary>
    DeviceUnavailable,

    /// <summary>Settings for another sound system than the device's.</summary>
    IncompatibleHostApiSpecificStreamInfo,

    /// <summary>The stream is stopped.</summary>
    StreamIsStopped,

    /// <summary>The stream is not stopped.</summary>
    StreamIsNotStopped,

    /// <summary>Input was lost.</summary>
    InputOverflowed,

    /// <summary>Output had a gap.</summary>
    OutputUnderflowed,

    /// <summary>No such sound system.</summary>
    HostApiNotFound,

    /// <summary>Not a sound system's index.</summary>
    InvalidHostApi,

    /// <summary>A stream with a callback cannot be read.</summary>
    CanNotReadFromACallbackStream,

    /// <summary>A stream with a callback cannot be written.</summary>
    CanNotWriteToACallbackStream,

    /// <summary>The stream has no input.</summary>
    CanNotReadFromAnOutputOnlyStream,

    /// <summary>The stream has no output.</summary>
    CanNotWriteToAnInputOnlyStream,

    /// <summary>The stream belongs to another sound system.</summary>
    IncompatibleStreamHostApi,

    /// <summary>A bad buffer.</summary>
    BadBufferPtr,
}
