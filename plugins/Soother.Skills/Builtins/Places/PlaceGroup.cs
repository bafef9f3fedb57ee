using NodaTime;

namespace Soother.Skills;

/// <summary>The time elsewhere. A place is said in the slot <c>city</c> (one of a list) or <c>place</c> (anything); for a difference also in <c>from</c> or <c>fromPlace</c>.</summary>
internal sealed class PlaceGroup : IBuiltinGroup
{
    private static readonly string[] There = ["place", "time", "weekday", "date"];
    private static readonly string[] Both = ["place", "from", "difference"];
    private readonly Lazy<PlaceTable> _places;
    private readonly LocalClock _clock;
    private readonly Speech _speech;

    private PlaceGroup(BuiltinTools tools)
    {
        (_clock, _speech) = (new(tools.Time), tools.Speech);
        _places = new(() => PlaceTable.Of(tools));
        Actions = new() { { "places.time", Time }, { "places.date", Date }, { "places.difference", Difference } };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("places.time", new Dictionary<string, string[]> { [Outcome.Done] = There, ["otherDay"] = There, ["unknown"] = ["place"], ["several"] = ["place"] }),
            new("places.date", new Dictionary<string, string[]> { [Outcome.Done] = There, ["unknown"] = ["place"], ["several"] = ["place"] }),
            new("places.difference", new Dictionary<string, string[]>
            {
                ["same"] = Both, ["ahead"] = Both, ["behind"] = Both, ["sameHere"] = Both, ["aheadHere"] = Both, ["behindHere"] = Both, ["unknown"] = ["place"],
                ["several"] = ["place"],
            }),
        ],
        tools => new PlaceGroup(tools));

    public ActionTable Actions { get; }

    private ActionResult Time(Turn turn) => Look(turn, there => there.Date == _clock.Today ? Outcome.Done : "otherDay");

    private ActionResult Date(Turn turn) => Look(turn, _ => Outcome.Done);

    private ActionResult Look(Turn turn, Func<LocalDateTime, string> outcome)
    {
        if (Zone(turn, "city", "place") is not ({ } zone, var name, null))
            return Zone(turn, "city", "place").Fault!;
        var there = _clock.Now.InZone(zone).LocalDateTime;
        return new(outcome(there), turn.Values.With("place", name)
            .With("time", _speech.Clock.WithPart(there.TimeOfDay.ToTimeOnly()))
            .With("weekday", _speech.Calendar.Weekday(there.Date.ToDateOnly().DayOfWeek))
            .With("date", _speech.Calendar.Date(there.Date.ToDateOnly())));
    }

    /// <summary>By how much a place is ahead of another, or of here.</summary>
    private ActionResult Difference(Turn turn)
    {
        var place = Zone(turn, "city", "place");
        if (place.Fault is { } fault)
            return fault;
        var isHere = !turn.Values.Has("from") && !turn.Values.Has("fromPlace");
        var from = isHere ? (_clock.Zone, "", null) : Zone(turn, "from", "fromPlace");
        if (from.Fault is { } other)
            return other;
        var difference = (place.Zone!.GetUtcOffset(_clock.Now) - from.Zone!.GetUtcOffset(_clock.Now)).ToTimeSpan();
        var outcome = difference == TimeSpan.Zero ? "same" : difference > TimeSpan.Zero ? "ahead" : "behind";
        return new(outcome + (isHere ? "Here" : ""), turn.Values.With("place", place.Name).With("from", from.Item2).With("difference", _speech.Durations.Of(difference.Duration())));
    }

    private (DateTimeZone? Zone, string Name, ActionResult? Fault) Zone(Turn turn, string listed, string free)
    {
        var slot = turn.Values.Has(listed) ? listed : free;
        if (!turn.Values.Has(slot))
            throw new ActionFailedException($"no place was said: the intent has neither {{{listed}}} nor {{{free}}}");
        var name = SpokenPlace.Of(turn.Values.Plain(slot));
        return _places.Value.Find(name, _clock.Now) switch
        {
            [var zone] => (zone, name, null),
            [] => (null, name, new("unknown", turn.Values.With("place", name))),
            _ => (null, name, new("several", turn.Values.With("place", name))),
        };
    }
}
