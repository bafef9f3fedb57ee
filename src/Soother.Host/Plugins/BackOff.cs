namespace Soother.Host.Plugins;

/// <summary>Pauses between starts: half a second, doubling to half a minute, and from the beginning after a minute of health.</summary>
internal sealed class BackOff(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Health = TimeSpan.FromMinutes(1);

    private TimeSpan _next = First;
    private long? _wellSince;

    public void Well() => _wellSince = time.GetTimestamp();

    /// <summary>The pause after a failure.</summary>
    public TimeSpan Next()
    {
        if (_wellSince is { } since && time.GetElapsedTime(since) >= Health)
            _next = First;
        _wellSince = null;
        var pause = _next;
        _next = pause * 2 < Longest ? pause * 2 : Longest;
        return pause;
    }
}
