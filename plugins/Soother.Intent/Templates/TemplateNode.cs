namespace Soother.Intent;

/// <summary>A template as a tree.</summary>
internal abstract record TemplateNode
{
    private TemplateNode() { }

    /// <summary>One word to be said.</summary>
    public sealed record Word(string Key, string Spoken) : TemplateNode
    {
        public override string ToString() => Spoken;
    }

    /// <summary>A slot to be filled.</summary>
    public sealed record SlotOf(string Name) : TemplateNode
    {
        public override string ToString() => $"{{{Name}}}";
    }

    /// <summary>One after the other.</summary>
    public sealed record Row(IReadOnlyList<TemplateNode> Parts) : TemplateNode
    {
        public override string ToString() => string.Join(' ', Parts);
    }

    /// <summary>One of several.</summary>
    public sealed record OneOf(IReadOnlyList<TemplateNode> Ways) : TemplateNode
    {
        public override string ToString() => $"({string.Join('|', Ways)})";
    }

    /// <summary>To be said or not.</summary>
    public sealed record Maybe(TemplateNode Inner) : TemplateNode
    {
        public override string ToString() => $"[{Inner}]";
    }

    /// <summary>The names of the slots in it, each once.</summary>
    public IEnumerable<string> Slots => this switch
    {
        SlotOf slot => [slot.Name],
        Row row => row.Parts.SelectMany(p => p.Slots).Distinct(),
        OneOf oneOf => oneOf.Ways.SelectMany(w => w.Slots).Distinct(),
        Maybe maybe => maybe.Inner.Slots,
        _ => [],
    };

    /// <summary>Whether it can be said with nothing but slots that fit the condition: with none of them, whether it can be said without a word.</summary>
    public bool CanBeOnly(Func<string, bool> slot) => this switch
    {
        Word => false,
        SlotOf s => slot(s.Name),
        Row row => row.Parts.All(p => p.CanBeOnly(slot)),
        OneOf oneOf => oneOf.Ways.Any(w => w.CanBeOnly(slot)),
        _ => true,
    };
}
