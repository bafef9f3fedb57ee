using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>Words that stand for others, all at once: what was put in is not replaced again.</summary>
internal sealed class WordSwap
{
    private readonly Dictionary<string, string> _words;
    private readonly Regex _find;

    public WordSwap(YamlValue words)
    {
        var named = words.Keys ?? throw words.Fault("these words must be a mapping");
        _words = new(named.Select(word => KeyValuePair.Create(word.Key, word.Value.RequireText("a word"))), StringComparer.OrdinalIgnoreCase);
        _find = new($@"(?<![\w'’])({string.Join('|', _words.Keys.Select(Regex.Escape))})(?![\w'’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public string Apply(string text) => _find.Replace(text, match => _words[match.Value]);
}
