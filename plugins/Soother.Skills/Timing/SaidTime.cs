using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Soother.Skills;

/// <summary>A time that was said in an intent's slots: <c>time</c>, <c>date</c>, <c>datetime</c> or <c>duration</c>.</summary>
/// <param name="Time">The time of day, if one was said.</param>
/// <param name="IsOpen">Whether it was not said which half of the day is meant: "seven".</param>
/// <param name="Date">The day, if one was said.</param>
/// <param name="After">How long from now, if that was said.</param>
internal sealed record SaidTime(LocalTime? Time, bool IsOpen, LocalDate? Date, TimeSpan? After)
{
    public static SaidTime In(Turn turn)
    {
        var said = new SaidTime(null, false, null, null);
        foreach (var slot in turn.Slots)
        {
            said = (slot.SlotName ?? slot.Entity) switch
            {
                "time" or "date" or "datetime" => said.With(slot.Value.Value),
                "duration" => said with { After = SlotValues.Duration(slot.Value.Value) },
                _ => said,
            };
        }
        return said;
    }

    /// <summary>The next time that this can mean.</summary>
    /// <param name="clock">Now.</param>
    /// <param name="morning">The first hour that means the morning, where it was not said: "tomorrow at seven".</param>
    /// <returns>Null where no time of day was said.</returns>
    public LocalDateTime? Next(LocalClock clock, int morning)
    {
        if (Time is not { } time)
            return null;
        if (Date is { } date)
            return date + (IsOpen ? HalfOfDay(time, morning, date == clock.Today ? clock.Local.TimeOfDay : null) : time);
        var next = Recurrence.After(time, [], clock);
        if (!IsOpen)
            return next;
        var other = Recurrence.After(time.PlusHours(12), [], clock);
        return next < other ? next : other;
    }

    /// <summary>The time of day, on days that are not today: the half that people mean.</summary>
    public LocalTime? OnAnyDay(int morning) => Time is { } time && IsOpen ? HalfOfDay(time, morning, null) : Time;

    private static LocalTime HalfOfDay(LocalTime time, int morning, LocalTime? now)
    {
        var early = time.PlusHours(time.Hour >= 12 ? -12 : 0);
        var late = early.PlusHours(12);
        if (now is { } past)
            return early > past ? early : late;
        return early.Hour >= morning ? early : late;
    }

    private SaidTime With(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => WithParts(value),
        JsonValueKind.String => WithText(value.GetString()!),
        _ => this,
    };

    // {"hour": 7, "minute": 0, "period": null}, with a date where one was said
    private SaidTime WithParts(JsonElement value)
    {
        var said = value.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.String ? WithText(date.GetString()!) : this;
        if (!value.TryGetProperty("hour", out var hour) || hour.ValueKind != JsonValueKind.Number)
            return said;
        var minute = value.TryGetProperty("minute", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetInt32() : 0;
        var second = value.TryGetProperty("second", out var more) && more.ValueKind == JsonValueKind.Number ? more.GetInt32() : 0;
        var isOpen = !value.TryGetProperty("period", out var period) || period.ValueKind != JsonValueKind.String;
        return hour.GetInt32() is var h && h is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59
            ? said with { Time = new LocalTime(h, minute, second), IsOpen = isOpen && h is >= 1 and <= 12 }
            : said;
    }

    // "2026-11-24", "19:30", "2026-11-24T19:30:00", "2026-11-24 19:30:00 +00:00": what the wall shows there
    private SaidTime WithText(string text)
    {
        var said = this;
        foreach (var part in text.Split(['T', ' '], StringSplitOptions.RemoveEmptyEntries).Take(2))
        {
            if (LocalDatePattern.Iso.Parse(part) is { Success: true, Value: var date })
                said = said with { Date = date };
            else if (TimeOnly.TryParse(part.Split('+', 'Z')[0], CultureInfo.InvariantCulture, out var time))
                said = said with { Time = LocalTime.FromTimeOnly(time), IsOpen = false };
        }
        return said;
    }
}
