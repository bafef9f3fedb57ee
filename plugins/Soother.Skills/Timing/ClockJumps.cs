namespace Soother.Skills;

/// <summary>
/// Notices that the clock was set: by how much it then differs from the time that really went by. What was promised in minutes has to be moved by that;
/// what was promised for a time of day has not.
/// </summary>
internal sealed class ClockJumps
{
    /// <summary>Less is drift that clocks are nudged for all the time.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);
    private readonly TimeProvider _time;
    private DateTimeOffset _clock;
    private long _stamp;

    public ClockJumps(TimeProvider time)
    {
        _time = time;
        (_clock, _stamp) = (time.GetUtcNow(), time.GetTimestamp());
    }

    /// <summary>By how much the clock was set, forward or back, since the last look.</summary>
    public TimeSpan Look()
    {
        var (clock, stamp) = (_time.GetUtcNow(), _time.GetTimestamp());
        var jump = clock - _clock - _time.GetElapsedTime(_stamp, stamp);
        if (jump.Duration() < Least)
            return TimeSpan.Zero;
        (_clock, _stamp) = (clock, stamp);
        return jump;
    }
}
