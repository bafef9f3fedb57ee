namespace Soother.Skills;

/// <summary>A notebook for each site: what somebody asked to be remembered.</summary>
internal sealed class NotebookGroup : IBuiltinGroup
{
    /// <summary>So many are read out; more would be a lecture.</summary>
    private const int MostSaid = 5;
    private static readonly string[] OneNote = ["text", "day"];
    private static readonly string[] Several = ["count", "notes"];
    private readonly NoteTable _table;
    private readonly LocalClock _clock;
    private readonly Speech _speech;
    private readonly PerSite<Note?> _last = new(() => null);

    private NotebookGroup(BuiltinTools tools)
    {
        (_table, _clock, _speech) = (new(tools.Database), new(tools.Time), tools.Speech);
        Actions = new() { { "notes.add", Add }, { "notes.list", List }, { "notes.find", Find }, { "notes.forget", Forget }, { "notes.forgetAll", ForgetAll } };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("notes.add", new Dictionary<string, string[]> { [Outcome.Done] = ["text"], ["tooMany"] = ["count"] }, "text"),
            new("notes.list", new Dictionary<string, string[]> { ["none"] = [], ["one"] = OneNote, ["many"] = Several, ["more"] = Several }),
            new("notes.find", new Dictionary<string, string[]> { ["none"] = ["about"], ["one"] = OneNote, ["many"] = Several, ["more"] = Several }, "about"),
            new("notes.forget", new Dictionary<string, string[]> { ["none"] = [], [Outcome.Done] = OneNote }),
            new("notes.forgetAll", new Dictionary<string, string[]> { ["none"] = [], [Outcome.Done] = ["count"] }),
        ],
        tools => new NotebookGroup(tools));

    public ActionTable Actions { get; }

    private ActionResult Add(Turn turn)
    {
        var note = new Note(Guid.NewGuid().ToString("N"), _speech.ToYou(turn.Values.Plain("text").Trim()), _clock.Now);
        if (turn.Corrects && _last[turn.Site] is { } before)
            _table.Remove(before);
        if (!_table.Add(turn.Site, note))
            return new("tooMany", turn.Values.With("count", _speech.Numbers.Of(NoteTable.MostPerSite)));
        _last[turn.Site] = note;
        return new(Outcome.Done, turn.Values.With("text", note.Text));
    }

    private ActionResult List(Turn turn) => Tell(turn, _table.At(turn.Site));

    private ActionResult Find(Turn turn)
    {
        var words = Words(_speech.ToYou(turn.Values.Plain("about")));
        return Tell(turn, [.. _table.At(turn.Site).Where(note => words.All(Words(note.Text).Contains))]);
    }

    /// <summary>The last note, or the last one about something.</summary>
    private ActionResult Forget(Turn turn)
    {
        var words = turn.Values.Has("about") ? Words(_speech.ToYou(turn.Values.Plain("about"))) : [];
        if (_table.At(turn.Site).FirstOrDefault(note => words.All(Words(note.Text).Contains)) is not { } note)
            return new("none", turn.Values);
        _table.Remove(note);
        return new(Outcome.Done, Describe(turn.Values, note));
    }

    private ActionResult ForgetAll(Turn turn)
    {
        var count = _table.RemoveAll(turn.Site);
        return new(count == 0 ? "none" : Outcome.Done, turn.Values.With("count", _speech.Numbers.Of(count)));
    }

    private ActionResult Tell(Turn turn, List<Note> notes) => notes switch
    {
        [] => new("none", turn.Values),
        [var one] => new("one", Describe(turn.Values, one)),
        _ => new(notes.Count > MostSaid ? "more" : "many", turn.Values
            .With("count", _speech.Numbers.Of(notes.Count))
            .With("notes", string.Join("; ", notes.Take(MostSaid).Select(note => note.Text)))),
    };

    private Values Describe(Values values, Note note) => values
        .With("text", note.Text)
        .With("day", _speech.Calendar.Day(_clock.At(note.Made).Date.ToDateOnly(), _clock.Today.ToDateOnly()));

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '.', '!', '?', '\''], StringSplitOptions.RemoveEmptyEntries);
}
