namespace Soother.Skills;

/// <summary>What a built-in action needs and how it can come out: what a skill's text is checked against.</summary>
/// <param name="Name">As in <c>action: {builtin: name}</c>.</param>
/// <param name="Outcomes">The outcomes for which replies are needed, each with the values that its replies may use.</param>
/// <param name="Slots">Slots that the intent must have.</param>
internal sealed record BuiltinKind(string Name, IReadOnlyDictionary<string, string[]> Outcomes, params string[] Slots);
