using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>Words that change after others, as Welsh ones do: "pump", but "am bump".</summary>
internal sealed class WordChanges
{
    private readonly List<(Regex Find, IReadOnlyDictionary<string, string> Words)> _changes = [];

    public WordChanges(YamlValue changes)
    {
        foreach (var change in changes.Items ?? throw changes.Fault("changes must be a list"))
        {
            change.Only("a change", "after", "words");
            var after = new SpeechFile(change).Texts("after");
            var words = new SpeechFile(change).Part("words").At.Keys!.ToDictionary(word => word.Key, word => word.Value.RequireText("a word"));
            _changes.Add((new($@"(?<=(?<![\w'’])({OneOf(after)}) )({OneOf(words.Keys)})(?![\w'’])", RegexOptions.CultureInvariant), words));
        }
    }

    public string Apply(string text)
    {
        foreach (var (find, words) in _changes)
            text = find.Replace(text, match => words[match.Value]);
        return text;
    }

    private static string OneOf(IEnumerable<string> words) => string.Join('|', words.Select(Regex.Escape));
}
