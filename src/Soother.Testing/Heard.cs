using System.Globalization;
using System.Text.Json;
using Soother.Contracts;

namespace Soother.Testing;

/// <summary>What a plugin hears when somebody was understood.</summary>
public static class Heard
{
    /// <summary>An intent with slots of free text, as the intent service would say it.</summary>
    /// <param name="intent">The intent's name.</param>
    /// <param name="slots">The slots' names and what was said in each.</param>
    public static IntentRecognized Intent(string intent, params (string Name, string Said)[] slots) => new(
        string.Join(' ', slots.Select(s => s.Said).Prepend(intent)), new IntentMatch(intent, 1), SessionId: "session",
        Slots: [.. slots.Select(s => new Slot(s.Name, new SlotValue("Unknown", JsonSerializer.SerializeToElement(s.Said)), s.Name, s.Said, 1))]);

    /// <summary>An intent with typed slots, as the intent service would say it.</summary>
    /// <param name="intent">The intent's name.</param>
    /// <param name="slots">The slots' names and values: texts, numbers, durations (<see cref="TimeSpan"/>), days (<see cref="DateOnly"/>), times (<see cref="TimeOnly"/>).</param>
    public static IntentRecognized Values(string intent, params (string Name, object Value)[] slots) =>
        Intent(intent) with { Slots = [.. slots.Select(s => new Slot(s.Name, Value(s.Value), s.Name, Convert.ToString(s.Value, CultureInfo.InvariantCulture), 1))] };

    private static SlotValue Value(object value) => value switch
    {
        TimeSpan length => new("Duration", JsonSerializer.SerializeToElement(new { days = length.Days, hours = length.Hours, minutes = length.Minutes, seconds = length.Seconds })),
        TimeOnly time => new("TimeOfDay", JsonSerializer.SerializeToElement(new { hour = time.Hour, minute = time.Minute, period = (string?)null })),
        DateOnly day => new("Date", JsonSerializer.SerializeToElement(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        string text => new("Unknown", JsonSerializer.SerializeToElement(text)),
        _ => new("Number", JsonSerializer.SerializeToElement(value)),
    };
}
