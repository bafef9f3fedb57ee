namespace Soother.Intent;

/// <summary>A template as a tree.</summary>
internal abstract record TemplateNode
{
    private TemplateNode() { }

    /// <summary>How many points it takes in a graph, as far as it can be counted: known beforehand, as rules make small trees of huge templates.</summary>
    public virtual int Size => 1;

    /// <summary>One word to be said.</summary>
    public sealed record Word(string Key, string Spoken) : TemplateNode
    {
        public override string ToString() => Spoken;
    }

    /// <summary>A slot to be filled; <paramref name="Kind"/> is the definition that says with what.</summary>
    public sealed record SlotOf(string Name, string Kind) : TemplateNode
    {
        public override string ToString() => Name == Kind ? $"{{{Name}}}" : $"{{{Name}={Kind}}}";
    }

    /// <summary>A number from one to another.</summary>
    public sealed record Range(int From, int To, int Step) : TemplateNode
    {
        public override string ToString() => Step == 1 ? $"{From}..{To}" : $"{From}..{To},{Step}";
    }

    /// <summary>One after the other.</summary>
    public sealed record Row(IReadOnlyList<TemplateNode> Parts) : TemplateNode
    {
        public static readonly Row Empty = new([]);

        public override int Size { get; } = Sum(Parts, 1);

        public override string ToString() => string.Join(' ', Parts);
    }

    /// <summary>One of several.</summary>
    public sealed record OneOf(IReadOnlyList<TemplateNode> Ways) : TemplateNode
    {
        public override int Size { get; } = Sum(Ways, 1);

        public override string ToString() => $"({string.Join('|', Ways)})";
    }

    /// <summary>All of them, in any order.</summary>
    public sealed record AnyOrder(IReadOnlyList<TemplateNode> Parts) : TemplateNode
    {
        // Each part once after every set of the others.
        public override int Size { get; } = Sum(Parts, 1 << (Parts.Count - 1));

        public override string ToString() => $"({string.Join(';', Parts)})";
    }

    /// <summary>To be said or not.</summary>
    public sealed record Maybe(TemplateNode Inner) : TemplateNode
    {
        public override int Size { get; } = Sum([Inner], 1);

        public override string ToString() => $"[{Inner}]";
    }

    /// <summary>Words that fill a slot: with the value, or with themselves.</summary>
    public sealed record Tag(TemplateNode Inner, string Name, string? Value) : TemplateNode
    {
        public override int Size { get; } = Sum([Inner], 1);

        public override string ToString() => $"{(Inner is OneOf or AnyOrder || Inner == Row.Empty ? $"{Inner}" : $"({Inner})")}{{{Name}{(Value is null ? "" : $":{Value}")}}}";
    }

    /// <summary>The slots and ranges in it, each kind once.</summary>
    public IEnumerable<TemplateNode> Read => this switch
    {
        SlotOf or Range => [this],
        Word => [],
        _ => Inside.SelectMany(p => p.Read).Distinct(),
    };

    /// <summary>The names of all slots that it can fill.</summary>
    public IEnumerable<string> Slots => this switch
    {
        SlotOf slot => [slot.Name],
        Tag tag => tag.Inner.Slots.Append(tag.Name).Distinct(),
        _ => Inside.SelectMany(p => p.Slots).Distinct(),
    };

    /// <summary>The names of the slots that are filled whichever way it is said.</summary>
    public IEnumerable<string> Needed => this switch
    {
        SlotOf slot => [slot.Name],
        Tag tag => tag.Inner.Needed.Append(tag.Name),
        OneOf oneOf => oneOf.Ways.Select(w => w.Needed).Aggregate((a, b) => a.Intersect(b)),
        Maybe => [],
        _ => Inside.SelectMany(p => p.Needed).Distinct(),
    };

    /// <summary>The words in it that fill slots.</summary>
    public IEnumerable<Tag> Tags => Inside.SelectMany(p => p.Tags).Concat(this is Tag tag ? [tag] : []);

    /// <summary>Whether it can be said with nothing but slots that fit the condition: with none of them, whether it can be said without a word.</summary>
    public bool CanBeOnly(Func<SlotOf, bool> slot) => this switch
    {
        Word or Range => false,
        SlotOf s => slot(s),
        OneOf oneOf => oneOf.Ways.Any(w => w.CanBeOnly(slot)),
        Maybe => true,
        _ => Inside.All(p => p.CanBeOnly(slot)),
    };

    private IReadOnlyList<TemplateNode> Inside => this switch
    {
        Row row => row.Parts,
        OneOf oneOf => oneOf.Ways,
        AnyOrder any => any.Parts,
        Maybe maybe => [maybe.Inner],
        Tag tag => [tag.Inner],
        _ => [],
    };

    private static int Sum(IReadOnlyList<TemplateNode> parts, int times) => (int)Math.Min(int.MaxValue / 2, 1 + (parts.Sum(p => (long)p.Size) * times));
}
