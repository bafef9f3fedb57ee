using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Reads rules of keywords: <c>{require: [a, b], oneOf: [[c, d]], optional: [e], exclude: [f]}</c>, or a list of such.</summary>
internal static class KeywordReader
{
    public static IReadOnlyList<KeywordRule> Read(YamlValue? keywords) => keywords is null ? [] : [.. (keywords.Items ?? [keywords]).Select(ReadRule)];

    /// <summary>All names in a rule.</summary>
    public static IEnumerable<string> Names(KeywordRule rule) =>
        [.. rule.Required ?? [], .. (rule.OneOf ?? []).SelectMany(group => group), .. rule.Optional ?? [], .. rule.Excluded ?? []];

    /// <summary>One name, or a list of them.</summary>
    public static IReadOnlyList<string>? ReadNames(YamlValue? names, string what) => names is null ? null : [.. names.RequireTexts(what).Select(name => ReadName(name, what))];

    private static KeywordRule ReadRule(YamlValue rule)
    {
        rule.Only("keywords", "require", "oneOf", "optional", "exclude");
        var read = new KeywordRule(
            ReadNames(rule.Find("require"), "require"), ReadGroups(rule.Find("oneOf")), ReadNames(rule.Find("optional"), "optional"), ReadNames(rule.Find("exclude"), "exclude"));
        return read.Required is null && read.OneOf is null
            ? throw rule.Fault("a rule of keywords needs 'require' or 'oneOf': without them it would fit anything")
            : read;
    }

    /// <summary>A list of groups; a plain list of names is one group.</summary>
    private static IReadOnlyList<IReadOnlyList<string>>? ReadGroups(YamlValue? groups)
    {
        if (groups is null)
            return null;
        var items = groups.Items ?? throw groups.Fault($"oneOf is a list of names, or of lists of names, but is {groups.Kind}");
        return items.Any(item => item.Items is not null) ? [.. items.Select(group => ReadNames(group, "oneOf")!)] : [ReadNames(groups, "oneOf")!];
    }

    private static string ReadName(YamlValue name, string what)
    {
        var text = name.Text!.Trim();
        return SentenceNames.IsName(text) ? text : throw name.Fault($"each of {what} is the name of a slot or of the context: letters, digits and _, but this is '{text}'");
    }
}
