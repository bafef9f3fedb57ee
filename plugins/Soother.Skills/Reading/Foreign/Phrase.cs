namespace Soother.Skills;

/// <summary>A part of a sentence as other programs' templates have it; <see cref="PhraseWriter"/> writes it in our own.</summary>
internal abstract record Phrase
{
    private Phrase() { }

    /// <summary>All slots that are filled in it.</summary>
    public IEnumerable<Slot> Slots => this switch
    {
        Slot slot => [slot],
        Row row => row.Parts.SelectMany(part => part.Slots),
        Choice choice => choice.Ways.SelectMany(way => way.Slots),
        Maybe maybe => maybe.Inner.Slots,
        Tagged { Inner: { } inner } => inner.Slots,
        _ => [],
    };

    /// <summary>Words, with their spaces.</summary>
    public sealed record Text(string Value) : Phrase;

    /// <summary>One after the other.</summary>
    public sealed record Row(IReadOnlyList<Phrase> Parts) : Phrase
    {
        public static Phrase Of(IReadOnlyList<Phrase> parts) => parts.Count == 1 ? parts[0] : new Row(parts);
    }

    /// <summary>One of several, or all of them in any order.</summary>
    public sealed record Choice(IReadOnlyList<Phrase> Ways, bool AnyOrder = false) : Phrase;

    /// <summary>May be left out.</summary>
    public sealed record Maybe(Phrase Inner) : Phrase;

    /// <summary>A slot, filled by what a description says.</summary>
    public sealed record Slot(string Name, string Kind) : Phrase;

    /// <summary>A slot that these words fill: with themselves, or with a value.</summary>
    public sealed record Tagged(Phrase? Inner, string Name, string? Value) : Phrase;

    /// <summary>A part that has a name.</summary>
    public sealed record Rule(string Name) : Phrase;

    /// <summary>A number.</summary>
    public sealed record Range(int From, int To, int Step) : Phrase;
}
