namespace Soother.Skills;

/// <summary>What a built-in action needs and how it can come out: what a skill's text is checked against.</summary>
/// <param name="Name">As in <c>action: {builtin: name}</c>.</param>
/// <param name="Outcomes">The outcomes for which replies are needed, each with the values that its replies may use.</param>
/// <param name="Slots">Slots that the intent must have.</param>
internal sealed record BuiltinKind(string Name, IReadOnlyDictionary<string, string[]> Outcomes, params string[] Slots)
{
    /// <summary>What it may ask for after it was heard: the answer is a value of one of these slots, as far as the skill has them.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];
}
