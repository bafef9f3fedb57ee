namespace Soother.Skills.Tests;

/// <summary>A clock that is set while time goes on as it did: only what the clock shows changes.</summary>
internal sealed class SettableClock(TimeProvider inner) : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Shift;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);
}
