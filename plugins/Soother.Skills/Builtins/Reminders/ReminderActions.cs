namespace Soother.Skills;

/// <summary>What a skill can do with reminders.</summary>
internal sealed class ReminderActions(Agenda agenda, BuiltinTools tools)
{
    /// <summary>"At six" is in the evening, "at seven" in the morning.</summary>
    private const int Morning = 7;

    /// <summary>A day without a time: when it is told.</summary>
    private static readonly NodaTime.LocalTime OnTheDay = new(9, 0);

    public ActionResult Set(Turn turn)
    {
        var text = tools.Speech.ToYou(turn.Values.Plain("text").Trim());
        var said = SaidTime.In(turn);
        agenda.Silence(turn.Site);
        if (Make(turn, said, text) is not { } reminder)
            return new("when", turn.Values.With("text", text)) { Ask = ["time", "duration", "datetime"] };
        if (agenda.Book.When(reminder) <= agenda.Clock.Now)
            return new("past", agenda.Describe(turn.Values, reminder));
        return agenda.Add(turn, reminder);
    }

    public ActionResult Cancel(Turn turn)
    {
        if (agenda.Silence(turn.Site).Count > 0)
            return ActionResult.Silent;
        if (!turn.Values.Has("text"))
            return agenda.Cancel(turn, _ => true);
        var words = Words(tools.Speech.ToYou(turn.Values.Plain("text")));
        return agenda.Cancel(turn, reminder => words.All(Words(reminder.Text ?? "").Contains));
    }

    private static string[] Words(string text) => text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private Appointment? Make(Turn turn, SaidTime said, string text)
    {
        if (said.After is { } after)
            return after > TimeSpan.Zero ? agenda.In(turn.Site, after, text) : null;
        if (said is { Time: null, Date: { } date })
            return new(Agenda.NewId(), turn.Site.Name, date + OnTheDay, text);
        return said.Next(agenda.Clock, Morning) is { } next ? new(Agenda.NewId(), turn.Site.Name, next, text) : null;
    }
}
