namespace Soother.Skills;

/// <summary>A named part of sentences.</summary>
/// <param name="Text">Its template; of several texts any is meant.</param>
/// <param name="At">Where it is written.</param>
internal sealed record RuleDescription(string Text, YamlValue At);

/// <summary>Reads <c>rules</c>, and finds those that sentences use.</summary>
internal static class RuleReader
{
    public static IReadOnlyDictionary<string, RuleDescription> ReadAll(YamlValue? rules)
    {
        if (rules is null)
            return new Dictionary<string, RuleDescription>();
        var named = rules.Keys ?? throw rules.Fault($"rules must be a mapping of names, but is {rules.Kind}");
        return named.ToDictionary(rule => rule.Key, rule => Read(rule.Key, rule.Value));
    }

    /// <summary>All rules that these texts use, themselves and through other rules.</summary>
    /// <exception cref="SkillFaultException">One is described nowhere, or leads back to itself.</exception>
    public static IReadOnlyDictionary<string, RuleDescription> Used(IEnumerable<(string Text, YamlValue At)> texts, Func<string, RuleDescription?> find)
    {
        var used = new Dictionary<string, RuleDescription>();
        foreach (var (text, at) in texts)
            Follow(text, at, find, used, []);
        return used;
    }

    private static void Follow(string text, YamlValue at, Func<string, RuleDescription?> find, Dictionary<string, RuleDescription> used, List<string> way)
    {
        foreach (var name in SentenceNames.Rules(text))
        {
            if (way.Contains(name))
                throw at.Fault($"the rule <{name}> leads back to itself: {string.Join(", ", way.Append(name).Select(n => $"<{n}>"))}");
            var rule = find(name) ?? throw at.Fault($"there is no rule <{name}>; a < that begins none is written \\<");
            if (used.TryAdd(name, rule))
                Follow(rule.Text, rule.At, find, used, [.. way, name]);
        }
    }

    private static RuleDescription Read(string name, YamlValue rule)
    {
        if (!SentenceNames.IsName(name))
            throw rule.Fault($"a rule's name is letters, digits and _, but is '{name}'");
        var texts = rule.RequireTexts($"rule '{name}'");
        foreach (var text in texts)
            SentenceCheck.Check(text, needsWord: false);
        return new(texts.Count == 1 ? texts[0].Text!.Trim() : $"({string.Join('|', texts.Select(text => text.Text!.Trim()))})", rule);
    }
}
