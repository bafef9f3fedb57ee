namespace Soother.Skills;

/// <summary>How long something takes, in English words.</summary>
internal static class SpokenDuration
{
    /// <summary>Exactly, to the second: "one hour, five minutes and ten seconds".</summary>
    public static string Of(TimeSpan duration)
    {
        var rounded = TimeSpan.FromSeconds(Math.Round(duration.TotalSeconds));
        var parts = new[] { Part((int)rounded.TotalDays, "day"), Part(rounded.Hours, "hour"), Part(rounded.Minutes, "minute"), Part(rounded.Seconds, "second") };
        return SpokenList.And([.. parts.OfType<string>()]) is { Length: > 0 } said ? said : "no time";
    }

    /// <summary>As people say what is left: to the second below two minutes, to the minute below two hours… (rounded up, so that it is never too little).</summary>
    public static string About(TimeSpan left)
    {
        var unit = left.TotalMinutes < 2 ? TimeSpan.FromSeconds(1) : left.TotalHours < 24 ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1);
        return Of(unit * Math.Ceiling(left / unit));
    }

    private static string? Part(int count, string unit) => count == 0 ? null : $"{SpokenNumber.Of(count)} {unit}{(count == 1 ? "" : "s")}";
}
