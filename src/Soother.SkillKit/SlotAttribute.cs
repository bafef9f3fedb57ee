namespace Soother.SkillKit;

/// <summary>
/// Says more about a parameter that is a slot. Without it the type says all: a whole number or a number with a point, <see cref="TimeSpan"/> (how long),
/// <see cref="TimeOnly"/>, <see cref="DateOnly"/>, an enumeration (its names) or a text.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SlotAttribute : Attribute
{
    /// <summary>What is said when the slot is missing: <c>How many?</c> A parameter that may be null, or has a default, is never asked for.</summary>
    public string Ask { get; init; } = "";

    /// <summary>Another type of slot than the parameter's own: <c>percentage</c>, <c>ordinal</c>, <c>temperature</c>…</summary>
    public string Type { get; init; } = "";

    /// <summary>The least number.</summary>
    public int From { get; init; } = int.MinValue;

    /// <summary>The greatest number.</summary>
    public int To { get; init; } = int.MaxValue;

    /// <summary>All that may be said, for a text; other words for a choice follow it: <c>"sofa = couch = settee"</c>.</summary>
    public string[] Choices { get; init; } = [];
}
