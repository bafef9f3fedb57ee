using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>A language's forms of speech, as they stand in its file; asking for one that is missing names the file and the line.</summary>
internal sealed partial class SpeechFile(YamlValue at)
{
    public YamlValue At => at;

    public SpeechFile Part(string name) => new(at.Find(name) ?? throw at.Fault($"there is no '{name}'"));

    public string Text(string name) => Part(name).At.RequireText(name);

    public string? OptionalText(string name) => at.Find(name)?.RequireText(name);

    /// <summary>A text with its placeholders replaced.</summary>
    public string Text(string name, params (string Name, string Value)[] values) => Fill(Text(name), values);

    public IReadOnlyList<string> Texts(string name, params int[] counts)
    {
        var list = Part(name).At;
        var texts = list.Items ?? throw list.Fault($"'{name}' must be a list");
        return counts.Length == 0 || counts.Contains(texts.Count)
            ? [.. texts.Select(text => text.RequireText(name))]
            : throw list.Fault($"'{name}' needs {string.Join(" or ", counts)} texts, but has {texts.Count}");
    }

    /// <summary>Texts by number.</summary>
    public SortedDictionary<int, string> Numbered(string name)
    {
        var found = new SortedDictionary<int, string>();
        foreach (var (key, text) in Part(name).At.Keys ?? new Dictionary<string, YamlValue>())
        {
            if (key != "other")
                found.Add(int.TryParse(key, out var number) ? number : throw text.Fault($"'{key}' is not a number"), text.RequireText(key));
        }
        return found;
    }

    public static string Fill(string text, params (string Name, string Value)[] values) =>
        Placeholder().Replace(text, match => values.FirstOrDefault(value => value.Name == match.Groups[1].Value).Value ?? match.Value);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
