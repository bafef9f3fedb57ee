namespace Soother.Skills;

/// <summary>What a skill can do with timers. A name is said in the slot <c>name</c> (one of a list) or <c>label</c> (anything).</summary>
internal sealed class TimerActions(TimerBook book, Ringer ringer, ReplyPicker replies, Moment moment, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private readonly PerSite<TimerEntry?> _last = new(() => null);

    public ActionResult Set(Turn turn)
    {
        var duration = SlotValues.Duration(turn.Values.Json("duration")) ?? throw new ActionFailedException($"'{turn.Values.Plain("duration")}' is not a duration");
        if (duration <= TimeSpan.Zero || duration > Longest)
            return new("tooLong", turn.Values.With("most", moment.Speech.Durations.Of(Longest)));
        ringer.Silence(turn.Site);
        if (turn.Corrects && _last[turn.Site] is { } last)
            book.Cancel([last]);
        if (book.Set(turn.Site, NameIn(turn), duration) is not { } timer)
            return new("tooMany", turn.Values.With("count", moment.Speech.Numbers.Of(TimerBook.MostPerSite)));
        _last[turn.Site] = timer;
        return new(timer.Name is null ? "set" : "setNamed", Describe(turn.Values, timer));
    }

    public ActionResult List(Turn turn) => Find(turn) switch
    {
        ({ } none, _) => none,
        (_, [var one]) => new(one.Name is null ? "one" : "oneNamed", Describe(turn.Values, one)),
        (_, var many) => new("many", Enumerate(turn, many)),
    };

    public ActionResult Cancel(Turn turn)
    {
        var rang = ringer.Silence(turn.Site).Count > 0;
        var (none, timers) = Find(turn);
        if (rang && NameIn(turn) is null)
            return ActionResult.Silent; // "stop the timer" meant the one that rang
        if (none is not null)
            return none;
        if (timers.Count > 1)
            return new("which", Enumerate(turn, timers));
        book.Cancel(timers);
        return new(timers[0].Name is null ? "cancelled" : "cancelledNamed", Describe(turn.Values, timers[0]));
    }

    public ActionResult CancelAll(Turn turn)
    {
        var rang = ringer.Silence(turn.Site).Count > 0;
        var timers = book.At(turn.Site);
        if (rang && timers.Count == 0)
            return ActionResult.Silent;
        book.Cancel(timers);
        return new(timers.Count switch { 0 => "none", 1 => "one", _ => "many" }, turn.Values.With("count", moment.Speech.Numbers.Of(timers.Count)));
    }

    /// <summary>What to say when a timer has run out.</summary>
    /// <param name="skill">The skill that sets timers: its words are used.</param>
    /// <param name="timer">The timer.</param>
    /// <param name="missed">Whether it ran out while the assistant was off.</param>
    public string Announce((Skill Skill, SkillIntent Intent) skill, TimerEntry timer, bool missed)
    {
        var outcome = (missed ? "missed" : "ring") + (timer.Name is null ? "" : "Named");
        return replies.Pick(timer.Site, $"{skill.Intent.Name}/{outcome}", skill.Intent.Replies[outcome], Describe(moment.Values(timer.Site), timer));
    }

    private static string? NameIn(Turn turn) =>
        turn.Values.Has("name") ? turn.Values.Plain("name").Trim() : turn.Values.Has("label") ? turn.Values.Plain("label").Trim() : null;

    private (ActionResult? None, IReadOnlyList<TimerEntry> Timers) Find(Turn turn)
    {
        var all = book.At(turn.Site);
        if (all.Count == 0)
            return (new("none", turn.Values), []);
        var name = NameIn(turn);
        var timers = name is null ? all : book.At(turn.Site, name);
        if (timers.Count == 0)
            return (new("unknown", turn.Values.With("name", name!)), []);
        return (null, timers);
    }

    private Values Enumerate(Turn turn, IReadOnlyList<TimerEntry> timers) => turn.Values
        .With("count", moment.Speech.Numbers.Of(timers.Count))
        .With("timers", moment.Speech.Lists.And([.. timers.Select(timer => Item(turn, timer))]));

    private string Item(Turn turn, TimerEntry timer) =>
        turn.Intent.Replies[timer.Name is null ? "item" : "itemNamed"][0].Fill(Describe(turn.Values, timer).Spoken);

    private Values Describe(Values values, TimerEntry timer)
    {
        values = values
            .With("duration", moment.Speech.Durations.Of(timer.Duration))
            .With("remaining", moment.Speech.Durations.About(book.Left(timer)))
            .With("ends", moment.Speech.Clock.Of(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(timer.Ends, time.LocalTimeZone).DateTime)));
        return timer.Name is null ? values : values.With("name", timer.Name);
    }
}
