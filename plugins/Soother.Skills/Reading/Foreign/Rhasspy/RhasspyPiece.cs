namespace Soother.Skills;

/// <summary>A part of a Rhasspy sentence: what is said, and the text that it stands for, where that is another.</summary>
/// <param name="Phrase">What is said.</param>
/// <param name="Text">What it stands for; null where that is what is said.</param>
/// <param name="Parts">The ways or the parts, which may stand for different texts.</param>
internal sealed record RhasspyPiece(Phrase Phrase, string? Text, IReadOnlyList<RhasspyPiece> Parts)
{
    private const int MostForms = 500;

    public static RhasspyPiece Space { get; } = Of(new Phrase.Text(" "));

    public static RhasspyPiece Empty { get; } = new(new Phrase.Row([]), null, []);

    /// <summary>What is said, where it is nothing but words; what it stands for, where it stands for something.</summary>
    public string Words => Text ?? (Phrase switch
    {
        Phrase.Text text => text.Value,
        Phrase.Choice { Ways.Count: 1 } => Parts[0].Words,
        _ => string.Concat(Parts.Select(part => part.Words)),
    });

    /// <summary>Whether anything in it stands for another text.</summary>
    private bool StandsForAnother => Text is not null || Parts.Any(part => part.StandsForAnother);

    private bool IsPlain => Phrase is Phrase.Text || Text is not null || (Phrase is Phrase.Row or Phrase.Choice { Ways.Count: 1 } && Parts.All(part => part.IsPlain));

    public static RhasspyPiece Of(Phrase phrase) => new(phrase, null, []);

    public static RhasspyPiece Row(IReadOnlyList<RhasspyPiece> parts) =>
        parts.Count == 1 ? parts[0] : new(new Phrase.Row([.. parts.Select(part => part.Phrase)]), null, parts);

    public static RhasspyPiece Choice(IReadOnlyList<RhasspyPiece> ways) => new(new Phrase.Choice([.. ways.Select(way => way.Phrase)]), null, ways);

    public RhasspyPiece Group() => Phrase is Phrase.Choice ? this : new(new Phrase.Choice([Phrase]), null, [this]);

    public RhasspyPiece Maybe() => this with { Phrase = new Phrase.Maybe(Phrase is Phrase.Choice { Ways.Count: 1 } single ? single.Ways[0] : Phrase) };

    public RhasspyPiece For(string text) => this with { Text = text };

    /// <summary>Each text that it stands for, changed.</summary>
    public RhasspyPiece Change(Func<string, string> change) => Phrase is Phrase.Choice { Ways.Count: > 1 } && Text is null
        ? Choice([.. Parts.Select(way => way.Change(change))])
        : IsPlain ? For(change(Words.Trim())) : this;

    /// <summary>All that can be said, with what it stands for; nothing where that is not known here.</summary>
    public IReadOnlyList<(string Said, string Text)> Forms()
    {
        IReadOnlyList<(string Said, string Text)> said = Phrase switch
        {
            Phrase.Text text => [(text.Value, text.Value)],
            Phrase.Row => InOrder(),
            Phrase.Choice => [.. Parts.SelectMany(way => way.Forms())],
            Phrase.Maybe => [.. Parts.Count > 0 ? Parts.SelectMany(way => way.Forms()) : [], ("", "")],
            _ => [],
        };
        return Text is { } other ? [.. said.DefaultIfEmpty((Said: "", Text: "")).Select(form => (form.Said, other))] : said;
    }

    private IReadOnlyList<(string Said, string Text)> InOrder()
    {
        IReadOnlyList<(string Said, string Text)> forms = [("", "")];
        foreach (var part in Parts)
        {
            var next = part.Forms();
            forms = [.. forms.SelectMany(form => next.Select(more => (form.Said + more.Said, form.Text + more.Text))).Take(MostForms)];
        }
        return forms;
    }

    /// <summary>This piece, filling a slot: each way with the text that it stands for.</summary>
    public RhasspyPiece Tag(string slot, Action<string> note) => Of(TagPhrase(slot, note));

    private Phrase TagPhrase(string slot, Action<string> note) => this switch
    {
        { Phrase: Phrase.Row { Parts.Count: > 0 }, Text: null } when Parts[0] == Space || Parts[^1] == Space =>
            Row([.. Parts.SkipWhile(part => part == Space).Reverse().SkipWhile(part => part == Space).Reverse()]).TagPhrase(slot, note),
        { Phrase: Phrase.Slot found, Text: null } => new Phrase.Slot(slot, found.Kind),
        { Phrase: Phrase.Row { Parts.Count: 0 } } => new Phrase.Tagged(null, slot, Value(Text ?? "", note)),
        { Text: { } text } => IsNothing(Phrase) ? new Phrase.Tagged(null, slot, Value(text, note)) : new Phrase.Tagged(Phrase, slot, Value(text, note)),
        { Phrase: Phrase.Choice { Ways: [Phrase.Slot] } } => Parts[0].TagPhrase(slot, note),
        _ when !StandsForAnother => new Phrase.Tagged(Phrase is Phrase.Choice { Ways.Count: 1 } single ? single.Ways[0] : Phrase, slot, null),
        { Phrase: Phrase.Choice { Ways.Count: 1 } } => Parts[0].TagPhrase(slot, note),
        { Phrase: Phrase.Choice { Ways.Count: > 1 } } => new Phrase.Choice([.. Parts.Select(way => way.TagPhrase(slot, note))]),
        { IsPlain: true } => new Phrase.Tagged(Phrase, slot, Value(Words.Trim(), note)),
        _ => Unsubstituted(slot, note),
    };

    private Phrase.Tagged Unsubstituted(string slot, Action<string> note)
    {
        note($"the slot '{slot}' gets the words as they are said: the texts that parts of it stand for");
        return new(Phrase, slot, null);
    }

    /// <summary>The signs that end a tag cannot be in it.</summary>
    private static string Value(string text, Action<string> note)
    {
        if (!text.Contains('}') && text.Length > 0)
            return text;
        note($"the text '{text}' cannot be a slot's value, and is left out");
        return "-";
    }

    private static bool IsNothing(Phrase phrase) => phrase switch
    {
        Phrase.Row row => row.Parts.All(IsNothing),
        Phrase.Choice choice => choice.Ways.All(IsNothing),
        Phrase.Text text => string.IsNullOrWhiteSpace(text.Value),
        _ => false,
    };
}
