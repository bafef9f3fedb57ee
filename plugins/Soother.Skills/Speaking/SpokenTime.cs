using System.Globalization;

namespace Soother.Skills;

/// <summary>Clock times and dates as people say them, in English.</summary>
internal static class SpokenTime
{
    /// <summary>"twenty past three", "quarter to midnight", "noon".</summary>
    public static string Of(DateTimeOffset now)
    {
        var (hour, minute) = (now.Hour, now.Minute);
        if (minute > 30)
            return $"{Minutes(60 - minute)} to {Hour((hour + 1) % 24)}";
        return minute == 0 ? FullHour(hour) : $"{Minutes(minute)} past {Hour(hour)}";
    }

    /// <summary>"the twenty-second of November".</summary>
    public static string Date(DateTimeOffset now) => $"the {SpokenNumber.Ordinal(now.Day)} of {now.ToString("MMMM", CultureInfo.InvariantCulture)}";

    public static string Weekday(DateTimeOffset now) => now.DayOfWeek.ToString();

    private static string FullHour(int hour) => hour is 0 or 12 ? Hour(hour) : $"{Hour(hour)} o'clock";

    private static string Hour(int hour) => hour switch
    {
        0 => "midnight",
        12 => "noon",
        _ => SpokenNumber.Whole(hour % 12),
    };

    private static string Minutes(int minutes) => minutes switch
    {
        15 => "quarter",
        30 => "half",
        _ when minutes % 5 == 0 => SpokenNumber.Whole(minutes),
        1 => "one minute",
        _ => $"{SpokenNumber.Whole(minutes)} minutes",
    };
}
