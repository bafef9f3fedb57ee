namespace PortAudioSharp;

/// <summary>What the callback wants next.</summary>
public enum StreamCallbackResult
{
    /// <summary>Call again.</summary>
    Continue = 0,

    /// <summary>Play what was given, then end.</summary>
    Complete = 1,

    /// <summary>End as soon as possible.</summary>
    Abort = 2,
}
