namespace Vosk;

/// <summary>Settings of the library as a whole.</summary>
public static class Vosk
{
    /// <summary>How much libvosk writes to standard error: -1 nearly nothing, 0 its usual notes, more for debugging. For the whole process.</summary>
    /// <exception cref="DllNotFoundException">libvosk is not there; the message says where it was looked for and what to do.</exception>
    public static void SetLogLevel(int log_level) => NativeMethods.SetLogLevel(log_level);
}
