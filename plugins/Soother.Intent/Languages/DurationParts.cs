namespace Soother.Intent;

/// <summary>A length of time, unit by unit.</summary>
internal readonly record struct DurationParts(long Years, long Months, long Weeks, long Days, long Hours, long Minutes, long Seconds)
{
    private const int MaxCount = 1_000_000;

    public static DurationParts operator +(DurationParts a, DurationParts b) => new(
        a.Years + b.Years, a.Months + b.Months, a.Weeks + b.Weeks, a.Days + b.Days, a.Hours + b.Hours, a.Minutes + b.Minutes, a.Seconds + b.Seconds);

    /// <summary>So many of a unit (0 seconds to 6 years); what is left of one goes to the smaller units. Null where that is no whole number of seconds.</summary>
    public static DurationParts? Of(decimal count, int unit)
    {
        var whole = decimal.Truncate(count);
        if (count is < 0 or > MaxCount)
            return null;
        var parts = unit switch
        {
            0 => new DurationParts { Seconds = (long)whole },
            1 => new DurationParts { Minutes = (long)whole },
            2 => new DurationParts { Hours = (long)whole },
            3 => new DurationParts { Days = (long)whole },
            4 => new DurationParts { Weeks = (long)whole },
            5 => new DurationParts { Months = (long)whole },
            _ => new DurationParts { Years = (long)whole },
        };
        if (count == whole)
            return parts;
        int? smaller = unit switch { 1 => 60, 2 => 60, 3 => 24, 4 => 7, 6 => 12, _ => null };
        return smaller is { } many && Of((count - whole) * many, unit == 6 ? 5 : unit - 1) is { } rest ? parts + rest : null;
    }

    /// <summary>So long after a day; null where it is no number of days, or further than anybody means.</summary>
    public DateOnly? After(DateOnly day) => IsDays ? Add(day, 1) : null;

    /// <summary>So long before a day.</summary>
    public DateOnly? Before(DateOnly day) => IsDays && Years < day.Year - 1 && Months < 1200 && Weeks < 5000 && Days < 30_000 ? Add(day, -1) : null;

    /// <summary>So long after a moment; null where it is further than anybody means.</summary>
    public DateTime? After(DateTime moment) => (this with { Hours = 0, Minutes = 0, Seconds = 0 }).After(DateOnly.FromDateTime(moment)) is { } day
        ? day.ToDateTime(TimeOnly.FromDateTime(moment)).AddHours(Hours).AddMinutes(Minutes).AddSeconds(Seconds)
        : null;

    private bool IsDays => this is { Hours: 0, Minutes: 0, Seconds: 0, Years: < 1000, Months: < 12_000, Weeks: < 50_000, Days: < 300_000 };

    private DateOnly Add(DateOnly day, int sign) => day.AddYears(sign * (int)Years).AddMonths(sign * (int)Months).AddDays(sign * (int)((Weeks * 7) + Days));
}
