namespace Soother.Skills;

/// <summary>What a block of sentences requires of the context, and what it excludes.</summary>
internal sealed class HassilContext
{
    private readonly Dictionary<string, IReadOnlyList<string>> _requires = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _excludes = [];

    private readonly Dictionary<string, string> _given = [];

    public HassilContext(YamlValue block)
    {
        foreach (var (key, value) in Pairs(block.Find("requires_context")))
        {
            _requires[key] = Values(value);
            if (value.Find("slot")?.Text == "true" && _requires[key] is [var only])
                _given[key] = only;
        }
        foreach (var (key, value) in Pairs(block.Find("excludes_context")))
            _excludes[key] = Values(value);
        if (block.Find("name_domains") is { } domains)
            _requires["domain"] = Values(domains);
    }

    /// <summary>The keys for which a value is required, rather than any.</summary>
    public IEnumerable<string> Keys => _requires.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key);

    /// <summary>What is required and becomes a slot.</summary>
    public IReadOnlyDictionary<string, string> Given => _given;

    /// <summary>The keys whose value comes from the place where it was said.</summary>
    public IEnumerable<string> OfPlace => _requires.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key);

    /// <summary>A part of a name.</summary>
    public string? Hint => _requires.Values.FirstOrDefault(values => values.Count > 0) is { } values
        ? SkillDraft.NameOf(string.Join('_', _requires.GetValueOrDefault("device_class") is { Count: > 0 } narrow ? narrow : values))
        : _excludes.Values.FirstOrDefault() is { } not ? SkillDraft.NameOf("no_" + string.Join('_', not)) : null;

    /// <summary>Whether a value with this context may be said. A key of which nothing is known excludes nothing, but what is required has to be known.</summary>
    public bool Fits(IReadOnlyDictionary<string, string> context) =>
        context.Count == 0
        || (_requires.All(pair => pair.Value.Count == 0 || (context.TryGetValue(pair.Key, out var value) && pair.Value.Contains(value)))
            && !_excludes.Any(pair => context.TryGetValue(pair.Key, out var value) && pair.Value.Contains(value)));

    public override string ToString() => string.Join(", ", _requires.Where(pair => pair.Value.Count > 0).Select(pair => $"{pair.Key} {string.Join(" or ", pair.Value)}")
        .Concat(_excludes.Select(pair => $"not {pair.Key} {string.Join(" or ", pair.Value)}")));

    private static IEnumerable<KeyValuePair<string, YamlValue>> Pairs(YamlValue? mapping) => mapping?.Keys ?? new Dictionary<string, YamlValue>();

    // {value: x, slot: true}, x, or a list of such; {slot: true} alone is any value.
    private static IReadOnlyList<string> Values(YamlValue value) => value.Items is { } items
        ? [.. items.SelectMany(Values)]
        : value.Keys is not null ? value.Find("value") is { } inner ? Values(inner) : [] : value.Text is { } text ? [text] : [];
}
