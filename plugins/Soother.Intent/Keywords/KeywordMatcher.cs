namespace Soother.Intent;

/// <summary>Understands what is said by rules of keywords. Each rule waits for one of its keywords; only those whose keyword was said are looked at.</summary>
internal sealed class KeywordMatcher
{
    private readonly KeywordSpotter _spotter = new();
    private readonly Dictionary<Keyword, List<CompiledRule>> _waiting = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<CompiledRule>> _waitingForContext = [];
    private readonly List<CompiledRule> _always = [];

    public KeywordMatcher(IEnumerable<KnownIntent> intents)
    {
        CompiledRule[] rules = [.. intents.SelectMany(i => (i.Offer.Keywords ?? []).Select(r => new CompiledRule(i, r, name => Resolve(i, name))))];
        var uses = rules.SelectMany(r => r.Required).Where(n => n.Keyword is { IsList: true }).CountBy(n => n.Keyword!).ToDictionary();
        foreach (var rule in rules)
            Wait(rule, uses);
        Count = rules.Length;
    }

    public int Count { get; }

    /// <summary>What the rules make of it, the surest first.</summary>
    public IReadOnlyList<Understood> Find(Utterance said, Func<KnownIntent, bool> allowed, IReadOnlyDictionary<string, string> context)
    {
        if (Count == 0 || said.Count == 0)
            return [];
        var spotted = _spotter.Look(said);
        CompiledRule[] rules = [.. spotted.Lists.SelectMany(k => _waiting.GetValueOrDefault(k) ?? [])
            .Concat(context.Keys.SelectMany(c => _waitingForContext.GetValueOrDefault(c) ?? [])).Concat(_always).Distinct()];
        return [.. rules.Where(r => allowed(r.Of)).Select(r => (Rule: r, Fit: RuleFit.Of(r, spotted, context))).Where(f => f.Fit is not null)
            .OrderByDescending(f => f.Fit!.Confidence).ThenByDescending(f => f.Rule.Demands).Select(f => f.Fit!)];
    }

    private RuleName Resolve(KnownIntent intent, string name) => new(name, intent.Readers.TryGetValue(name, out var reader) ? _spotter.Add(reader) : null);

    // For the required list that the fewest rules have; without one, for any of a group of which one must be there.
    private void Wait(CompiledRule rule, Dictionary<Keyword, int> uses)
    {
        var lists = rule.Required.Where(n => n.Keyword is { IsList: true }).OrderBy(n => uses[n.Keyword!]).Take(1).ToArray();
        if (lists.Length == 0)
            lists = [.. rule.OneOf.FirstOrDefault(g => g.All(n => n.Keyword is { IsList: true })) ?? []];
        foreach (var name in lists)
        {
            Add(_waiting, name.Keyword!, rule);
            Add(_waitingForContext, name.Name, rule);
        }
        if (lists.Length == 0)
            _always.Add(rule);
    }

    private static void Add<T>(Dictionary<T, List<CompiledRule>> to, T key, CompiledRule rule) where T : notnull
    {
        if (!to.TryGetValue(key, out var list))
            to[key] = list = [];
        list.Add(rule);
    }
}
