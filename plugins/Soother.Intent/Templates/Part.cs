namespace Soother.Intent;

/// <summary>A piece of a template as it is written: where it begins, and whether it is glued to the piece before it, without a space.</summary>
internal abstract record Part(int At, bool Glued)
{
    /// <summary>Text without a space in it.</summary>
    public sealed record Text(int At, bool Glued, string Raw) : Part(At, Glued);

    /// <summary>What is enclosed in round or square brackets: several ways, or several parts in any order.</summary>
    public sealed record Group(int At, bool Glued, IReadOnlyList<IReadOnlyList<Part>> Ways, bool Optional, bool AnyOrder) : Part(At, Glued);

    /// <summary><c>{name}</c>, <c>{name=kind}</c> or <c>{name:value}</c>.</summary>
    public sealed record Slot(int At, bool Glued, string Name, string? Kind, string? Value) : Part(At, Glued);

    /// <summary><c>&lt;name&gt;</c>.</summary>
    public sealed record Rule(int At, bool Glued, string Name) : Part(At, Glued);
}
