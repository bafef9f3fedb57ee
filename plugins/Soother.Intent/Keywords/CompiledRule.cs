using Soother.Contracts;

namespace Soother.Intent;

/// <summary>A name in a rule: a keyword, or only something that the context may know.</summary>
internal readonly record struct RuleName(string Name, Keyword? Keyword);

/// <summary>A rule of keywords, ready to be looked for.</summary>
internal sealed class CompiledRule(KnownIntent of, KeywordRule rule, Func<string, RuleName> resolve)
{
    public KnownIntent Of => of;

    public IReadOnlyList<RuleName> Required { get; } = [.. (rule.Required ?? []).Select(resolve)];

    public IReadOnlyList<IReadOnlyList<RuleName>> OneOf { get; } = [.. (rule.OneOf ?? []).Select(g => g.Select(resolve).ToArray())];

    public IReadOnlyList<RuleName> Optional { get; } = [.. (rule.Optional ?? []).Select(resolve)];

    public IReadOnlyList<RuleName> Excluded { get; } = [.. (rule.Excluded ?? []).Select(resolve)];

    /// <summary>How many keywords would speak for it; of two rules that are equally sure, the one that asks for more wins.</summary>
    public int Demands => Required.Count + OneOf.Count;

    public override string ToString()
    {
        string[] parts =
        [
            .. Part("require", Required), .. OneOf.SelectMany(g => Part("one of", g)), .. Part("optional", Optional), .. Part("exclude", Excluded),
        ];
        return string.Join("; ", parts);
    }

    private static IEnumerable<string> Part(string what, IReadOnlyList<RuleName> names) =>
        names.Count == 0 ? [] : [$"{what} {string.Join(", ", names.Select(n => n.Name))}"];
}
