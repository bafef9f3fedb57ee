using System.Runtime.InteropServices;

namespace PortAudioSharp;

/// <summary>An open connection to a microphone, a speaker or both, which calls back for every buffer.</summary>
public unsafe class Stream : IDisposable
{
    private readonly Callback _callback;   // kept from the collector while C has its address
    private readonly GCHandle _userData;
    private IntPtr _stream;
    private bool _disposed;

    /// <summary>Opens a stream; it is stopped until <see cref="Start"/>.</summary>
    /// <param name="inParams">The microphone, or null.</param>
    /// <param name="outParams">The speaker, or null.</param>
    /// <param name="sampleRate">Hz, for both directions.</param>
    /// <param name="framesPerBuffer">Frames a callback, or <see cref="PortAudio.FramesPerBufferUnspecified"/>.</param>
    /// <param name="streamFlags">How samples are converted.</param>
    /// <param name="callback">Called on the library's own thread for every buffer: it must not wait, allocate or throw.</param>
    /// <param name="userData">What <see cref="GetUserData{TData}"/> finds again in the callback.</param>
    /// <exception cref="PortAudioException">The device cannot do this, or is not free.</exception>
    public Stream(
        StreamParameters? inParams, StreamParameters? outParams, double sampleRate, uint framesPerBuffer, StreamFlags streamFlags, Callback callback, object userData)
    {
        (inputParameters, outputParameters) = (inParams, outParams);
        _callback = (IntPtr input, IntPtr output, uint frames, ref StreamCallbackTimeInfo time, StreamCallbackFlags flags, IntPtr data) =>
        {
            QuietLibraries.HushThread();
            return callback(input, output, frames, ref time, flags, data);
        };
        _userData = GCHandle.Alloc(userData);
        var code = QuietLibraries.Hushed(() => Open(sampleRate, framesPerBuffer, streamFlags));
        if (code == ErrorCode.NoError)
            return;
        _stream = IntPtr.Zero;
        Release();
        PortAudioException.ThrowIfFailed(code, "the sound device could not be opened");
    }

    /// <summary>Closes a stream that was forgotten.</summary>
    ~Stream() => Release();

    /// <summary>Fills or empties one buffer of interleaved samples.</summary>
    public delegate StreamCallbackResult Callback(
        IntPtr input, IntPtr output, uint frameCount, ref StreamCallbackTimeInfo timeInfo, StreamCallbackFlags statusFlags, IntPtr userDataPtr);

    /// <summary>The microphone that was asked for.</summary>
    public StreamParameters? inputParameters { get; private set; }

    /// <summary>The speaker that was asked for.</summary>
    public StreamParameters? outputParameters { get; private set; }

    /// <summary>Whether the stream was never started, or was stopped.</summary>
    /// <exception cref="PortAudioException">The stream is closed.</exception>
    public bool IsStopped => Truth(Native.Pa_IsStreamStopped(_stream));

    /// <summary>Whether callbacks come: false once the device failed.</summary>
    /// <exception cref="PortAudioException">The stream is closed.</exception>
    public bool IsActive => Truth(Native.Pa_IsStreamActive(_stream));

    /// <summary>The share of a buffer's time that the callback takes, 0 to 1.</summary>
    public double CpuLoad => Native.Pa_GetStreamCpuLoad(_stream);

    /// <summary>The object given to the constructor, in a callback.</summary>
    public static TData GetUserData<TData>(IntPtr userDataPtr) => (TData)GCHandle.FromIntPtr(userDataPtr).Target!;

    /// <summary>Lets callbacks begin.</summary>
    /// <exception cref="PortAudioException">The device failed.</exception>
    public void Start() => PortAudioException.ThrowIfFailed(QuietLibraries.Hushed(() => Native.Pa_StartStream(_stream)), "the sound device did not start");

    /// <summary>Plays what was given, then ends the callbacks.</summary>
    /// <exception cref="PortAudioException">The device failed.</exception>
    public void Stop() => PortAudioException.ThrowIfFailed(Native.Pa_StopStream(_stream), "the sound device did not stop");

    /// <summary>Ends the callbacks at once.</summary>
    /// <exception cref="PortAudioException">The device failed.</exception>
    public void Abort() => PortAudioException.ThrowIfFailed(Native.Pa_AbortStream(_stream), "the sound device did not stop");

    /// <summary>Closes the device; what was not played is dropped.</summary>
    /// <exception cref="PortAudioException">The device failed.</exception>
    public void Close()
    {
        var stream = Interlocked.Exchange(ref _stream, IntPtr.Zero);
        if (stream != IntPtr.Zero)
            PortAudioException.ThrowIfFailed(QuietLibraries.Hushed(() => Native.Pa_CloseStream(stream)), "the sound device did not close");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private ErrorCode Open(double sampleRate, uint framesPerBuffer, StreamFlags flags)
    {
        var (input, output) = (inputParameters.GetValueOrDefault(), outputParameters.GetValueOrDefault());
        return Native.Pa_OpenStream(
            out _stream, inputParameters.HasValue ? &input : null, outputParameters.HasValue ? &output : null, sampleRate, framesPerBuffer, (nuint)flags,
            Marshal.GetFunctionPointerForDelegate(_callback), GCHandle.ToIntPtr(_userData));
    }

    private void Release()
    {
        if (_disposed)
            return;
        _disposed = true;
        var stream = Interlocked.Exchange(ref _stream, IntPtr.Zero);
        if (stream != IntPtr.Zero)
            _ = QuietLibraries.Hushed(() => Native.Pa_CloseStream(stream));   // a device that is gone cannot be closed better than this
        _userData.Free();
    }

    private static bool Truth(int answer) => answer >= 0 ? answer == 1 : throw new PortAudioException((ErrorCode)answer);
}
