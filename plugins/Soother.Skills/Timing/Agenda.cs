using NodaTime;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>How appointments of a kind are kept and told.</summary>
/// <param name="Name">Of their table, and of the placeholder that enumerates them.</param>
/// <param name="Setter">The action whose replies hold what is said when one is due.</param>
/// <param name="What">For log lines.</param>
/// <param name="Rings">How often one is told at most, where that is not as for timers.</param>
/// <param name="Told">What is known in conversations when one was told.</param>
internal sealed record AgendaKind(string Name, string Setter, string What, int? Rings, string? Told = null);

/// <summary>What alarms and reminders have in common: adding, listing, cancelling, and being told.</summary>
internal sealed class Agenda : IDisposable
{
    private static readonly TimeSpan CorrectedWithin = TimeSpan.FromMinutes(2);
    private readonly BuiltinTools _tools;
    private readonly AgendaKind _kind;
    private readonly PerSite<(Appointment Appointment, Instant Made)?> _last = new(() => null);
    private readonly PerSite<(Appointment Appointment, Instant Told)?> _told = new(() => null);
    private readonly Lock _lock = new();

    public Agenda(BuiltinTools tools, AgendaKind kind)
    {
        (_tools, _kind) = (tools, kind);
        Book = new(new(tools.Database, kind.Name), tools.Time);
    }

    public AppointmentBook Book { get; }

    public LocalClock Clock => Book.Clock;

    public static string NewId() => Guid.NewGuid().ToString("N");

    public void Start() => Book.Start(Tell);

    public Appointment In(SiteId site, TimeSpan length, string? text)
    {
        var moment = Clock.Now + Duration.FromTimeSpan(length);
        return new(NewId(), site.Name, Clock.At(moment), text) { Exactly = moment };
    }

    /// <summary>Adds one; a correction takes the place of the last one of the site.</summary>
    public ActionResult Add(Turn turn, Appointment appointment)
    {
        if (turn.Corrects && _last[turn.Site] is { } last && (Clock.Now - last.Made).ToTimeSpan() < CorrectedWithin)
            Book.Remove(last.Appointment);
        if (!Book.Add(appointment))
            return new("tooMany", turn.Values.With("count", _tools.Speech.Numbers.Of(AppointmentBook.MostPerSite)));
        _last[turn.Site] = (appointment, Clock.Now);
        return new("set", Describe(turn.Values, appointment));
    }

    public ActionResult List(Turn turn) => Book.At(turn.Site) switch
    {
        [] => new("none", turn.Values),
        [var one] => new("one", Describe(turn.Values, one)),
        var many => new("many", Enumerate(turn, many)),
    };

    /// <summary>Cancels the one that fits; of several it asks which.</summary>
    public ActionResult Cancel(Turn turn, Func<Appointment, bool> fits, string? said = null)
    {
        var all = Book.At(turn.Site);
        var fitting = all.Where(fits).ToList();
        if (fitting.Count == 0)
            return all.Count == 0 ? new("none", turn.Values) : new("unknown", said is null ? turn.Values : turn.Values.With("time", said));
        if (fitting.Count > 1)
            return new("which", Enumerate(turn, fitting)) { Ask = ["time", "text"] };
        Book.Remove(fitting);
        return new("cancelled", Describe(turn.Values, fitting[0]));
    }

    public ActionResult CancelAll(Turn turn)
    {
        var rang = Silence(turn.Site).Count > 0;
        var all = Book.At(turn.Site);
        if (rang && all.Count == 0)
            return ActionResult.Silent;
        Book.Remove(all);
        return new(all.Count switch { 0 => "none", 1 => "one", _ => "many" }, turn.Values.With("count", _tools.Speech.Numbers.Of(all.Count)));
    }

    /// <summary>Stops what rings at a site.</summary>
    /// <returns>Those of this kind that rang.</returns>
    public IReadOnlyList<Appointment> Silence(SiteId site)
    {
        var rang = _tools.Ringer.Silence(site).Where(thing => thing.What == _kind.What).Select(thing => thing.Id).ToHashSet();
        lock (_lock)
            return _told[site] is { } last && rang.Contains(last.Appointment.Id) ? [last.Appointment] : [];
    }

    /// <summary>The one that was last told, if that is not long ago.</summary>
    public Appointment? LastTold(SiteId site, Duration within)
    {
        lock (_lock)
            return _told[site] is { } last && Clock.Now - last.Told < within ? last.Appointment : null;
    }

    public Values Describe(Values values, Appointment appointment)
    {
        var (clock, calendar) = (_tools.Speech.Clock, _tools.Speech.Calendar);
        var day = appointment.Repeats ? calendar.Every(appointment.Days) : calendar.Day(appointment.At.Date.ToDateOnly(), Clock.Today.ToDateOnly());
        var time = appointment.At.TimeOfDay.ToTimeOnly();
        values = values.With("time", clock.Of(time)).With("when", calendar.At(day, clock.WithPart(time)));
        return appointment.Text is { } text ? values.With("text", text) : values;
    }

    public void Dispose() => Book.Dispose();

    private Values Enumerate(Turn turn, IReadOnlyList<Appointment> appointments) => turn.Values
        .With("count", _tools.Speech.Numbers.Of(appointments.Count))
        .With(_kind.Name, _tools.Speech.Lists.And([.. appointments.Select(a => turn.Intent.Replies["item"][0].Fill(Describe(turn.Values, a).Spoken))]));

    private void Tell(Appointment appointment, bool missed)
    {
        lock (_lock)
            _told[appointment.Site] = (appointment, Clock.Now);
        _tools.Ringer.Ring(
            new(appointment.Id, appointment.Site, _kind.What, missed ? 1 : _kind.Rings, _kind.Told is { } told ? new Dictionary<string, string> { [told] = appointment.Id } : null),
            () => Words(appointment, missed ? "missed" : "ring"),
            () => Heard(appointment));
    }

    private void Heard(Appointment appointment)
    {
        if (!appointment.Repeats)
            Book.Remove(appointment);
    }

    private string? Words(Appointment appointment, string outcome) => _tools.Library.Current.WithBuiltin(_kind.Setter)
        .Select(found => _tools.Replies.Pick(
            appointment.Site, $"{found.Intent.Name}/{outcome}", found.Intent.Replies[outcome], Describe(_tools.Moment.Values(appointment.Site), appointment)))
        .FirstOrDefault();
}
