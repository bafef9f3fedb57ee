namespace Soother.Skills.Tests;

/// <summary>A time zone an hour ahead of UTC, two in summer: the clock goes from two to three on the last Sunday of March, and back on that of October.</summary>
internal static class SummerTime
{
    public static TimeZoneInfo Zone { get; } = Make();

    private static TimeZoneInfo Make()
    {
        var spring = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday);
        var autumn = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), spring, autumn);
        return TimeZoneInfo.CreateCustomTimeZone("Summery", TimeSpan.FromHours(1), "Summery", "Winter", "Summer", [rule]);
    }
}
