namespace PortAudioSharp;

/// <summary>PortAudio refused; the message ends with its own reason.</summary>
public class PortAudioException : Exception
{
    /// <summary>PortAudio's code; <see cref="PortAudio.GetErrorText"/> has its text.</summary>
    public ErrorCode ErrorCode { get; private set; }

    /// <summary>A refusal with PortAudio's text.</summary>
    public PortAudioException(ErrorCode ec) : base(PortAudio.GetErrorText(ec)) => ErrorCode = ec;

    /// <summary>A refusal with a message.</summary>
    public PortAudioException(ErrorCode ec, string message) : base(message) => ErrorCode = ec;

    /// <summary>A refusal with a message and what caused it.</summary>
    public PortAudioException(ErrorCode ec, string message, Exception inner) : base(message, inner) => ErrorCode = ec;

    internal static void ThrowIfFailed(ErrorCode code, string what)
    {
        if (code != ErrorCode.NoError)
            throw new PortAudioException(code, $"{what}: {PortAudio.GetErrorText(code)}");
    }
}
