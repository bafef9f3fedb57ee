using NodaTime;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What a skill can do with alarms.</summary>
internal sealed class AlarmActions(Agenda agenda, BuiltinTools tools)
{
    /// <summary>"At seven" is in the morning; "at three" is a nap.</summary>
    private const int Morning = 4;

    /// <summary>From then on, "wake me at seven" means tomorrow.</summary>
    private const int EveningBegins = 16;

    /// <summary>Who says nothing for so long is not about to sleep on.</summary>
    private static readonly Duration SnoozeWithin = Duration.FromMinutes(15);
    private readonly PerSite<Appointment?> _lastSnoozed = new(() => null);

    public ActionResult Set(Turn turn)
    {
        var said = SaidTime.In(turn);
        var days = DaysIn(turn);
        agenda.Silence(turn.Site);
        if (Make(turn, said, days) is not { } alarm)
            return new("when", turn.Values) { Ask = ["time", "duration", "datetime"] };
        if (agenda.Book.When(alarm) <= agenda.Clock.Now)
            return new("past", agenda.Describe(turn.Values, alarm));
        return agenda.Add(turn, alarm);
    }

    public ActionResult Cancel(Turn turn)
    {
        var rang = agenda.Silence(turn.Site).Count > 0;
        var said = SaidTime.In(turn);
        if (said.Time is not { } time)
            return rang ? ActionResult.Silent : agenda.Cancel(turn, _ => true); // "stop the alarm" meant the one that rang
        bool Fits(Appointment alarm) => (said.Date is not { } date || alarm.At.Date == date)
            && (alarm.At.TimeOfDay == time || (said.IsOpen && alarm.At.TimeOfDay == time.PlusHours(12)));
        return agenda.Cancel(turn, Fits, tools.Speech.Clock.Of(time.ToTimeOnly()));
    }

    /// <summary>What rings, or rang a moment ago, rings again in a while.</summary>
    public ActionResult Snooze(Turn turn)
    {
        var rang = agenda.Silence(turn.Site) is [var ringing, ..] ? ringing : agenda.LastTold(turn.Site, SnoozeWithin);
        if (rang is null)
            return new("none", turn.Values);
        var length = turn.Values.Has("duration") && SlotValues.Duration(turn.Values.Json("duration")) is { } said && said > TimeSpan.Zero && said < TimeSpan.FromDays(1)
            ? said
            : TimeSpan.FromMinutes(tools.Options.Snooze);
        if (turn.Corrects && _lastSnoozed[turn.Site] is { } before)
            agenda.Book.Remove(before);
        var again = agenda.In(turn.Site, length, rang.Text);
        _lastSnoozed[turn.Site] = again;
        agenda.Book.Add(again);
        return new(Outcome.Done, turn.Values.With("duration", tools.Speech.Durations.Of(length)));
    }

    private Appointment? Make(Turn turn, SaidTime said, List<DayOfWeek> days)
    {
        if (said.After is { } after)
            return after > TimeSpan.Zero ? agenda.In(turn.Site, after, null) : null;
        if (days.Count > 0 && said.OnAnyDay(Morning) is { } time)
            return new(Agenda.NewId(), turn.Site.Name, Recurrence.After(time, days, agenda.Clock)) { Days = days };
        if (said.Next(agenda.Clock, Morning) is not { } next)
            return null;
        if (said is { IsOpen: true, Date: null } && next.Hour >= EveningBegins && next.PlusHours(-12).Hour >= Morning && agenda.Clock.Local.Hour >= EveningBegins)
            next = next.PlusHours(12);
        return new(Agenda.NewId(), turn.Site.Name, next);
    }

    /// <summary>The values of all slots for days: <c>monday</c>, <c>weekdays</c>, <c>weekends</c>, <c>daily</c>.</summary>
    private static List<DayOfWeek> DaysIn(Turn turn) =>
        [.. turn.Slots.Where(slot => (slot.SlotName ?? slot.Entity).StartsWith("days", StringComparison.Ordinal)).SelectMany(DaysOf).Distinct()];

    private static IEnumerable<DayOfWeek> DaysOf(Slot slot) => Values.PlainOf(slot.Value.Value) switch
    {
        "daily" => Enum.GetValues<DayOfWeek>(),
        "weekdays" => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        "weekends" => [DayOfWeek.Saturday, DayOfWeek.Sunday],
        var name => Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) ? [day] : [],
    };
}
