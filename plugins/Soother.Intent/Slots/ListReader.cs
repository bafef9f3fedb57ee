using Soother.Contracts;

namespace Soother.Intent;

/// <summary>One of the words of a list; its value is the list's own word, however it was said.</summary>
internal sealed class ListReader : ISlotReader
{
    private const int LongestJoined = 40;   // letters

    private readonly Node _root = new();
    private readonly Lazy<SimilarWords> _similar;
    private readonly Language _language;

    public ListReader(IReadOnlyList<SlotChoice> choices, Language? language = null)
    {
        var (phrases, words) = (new List<string>(), new HashSet<string>());
        _language = language ??= Language.Default;
        foreach (var choice in choices)
        {
            foreach (var (way, value) in WaysOf(choice, language))
                phrases.Add(Add(way, value, words));
        }
        Phrases = phrases.Count > 0 ? [.. phrases.Distinct()] : throw new ArgumentException("a list needs choices");
        Key = $"list:{language.Tag}:" + string.Join('|', choices.Select(c => $"{c.Value}={string.Join('/', c.Synonyms ?? [])}"));
        _similar = new(() => new(words, language));
    }

    public string Key { get; }

    public IReadOnlyList<string> Phrases { get; }

    public IEnumerable<Reading> Read(Utterance said, int at) => Walk(said, at, _root, mayBeNear: false).Select(r => r.Reading);

    public IEnumerable<Reading> ReadNear(Utterance said, int at) => Walk(said, at, _root, mayBeNear: true).Where(r => r.Near).Select(r => r.Reading);

    private IEnumerable<(Reading Reading, bool Near)> Walk(Utterance said, int at, Node node, bool mayBeNear)
    {
        if (at >= said.Count)
            yield break;
        foreach (var (end, next, near) in Steps(said, at, node, mayBeNear))
        {
            if (next.Value is not null)
                yield return (new(end, SlotValues.Of("Custom", next.Value)), near);
            foreach (var (reading, later) in Walk(said, end, next, mayBeNear && !near))
                yield return (reading, near || later);
        }
    }

    private IEnumerable<(int End, Node Next, bool Near)> Steps(Utterance said, int at, Node node, bool mayBeNear)
    {
        var word = said.WordAt(at);
        if (node.Next.TryGetValue(word, out var next))
            yield return (at + 1, next, false);
        if (!mayBeNear)
            yield break;
        // "for" is heard for "four", but said far more often for itself.
        foreach (var known in _language.IsSmall(word) ? [] : _similar.Value.To(word))
        {
            if (node.Next.TryGetValue(known, out var alike))
                yield return (at + 1, alike, true);
        }
        // "livingroom" for "living room", and "bed room" for "bedroom"
        for (var cut = 2; cut < Math.Min(word.Length, LongestJoined) - 1; cut++)
        {
            if (node.Next.TryGetValue(word[..cut], out var first) && first.Next.TryGetValue(word[cut..], out var both))
                yield return (at + 1, both, true);
        }
        if (at + 1 < said.Count && node.Next.TryGetValue(word + said.WordAt(at + 1), out var joined))
            yield return (at + 2, joined, true);
    }

    // A choice without synonyms may itself be a template; it has no name of its own then, and its value is what was said.
    private static List<(IReadOnlyList<TemplateNode.Word> Way, string Value)> WaysOf(SlotChoice choice, Language language)
    {
        var named = choice.Synonyms is { Count: > 0 };
        var own = named ? ChoiceWords.Plain(choice.Value, language) : ChoiceWords.Of(choice.Value, language);
        var ways = own.Select(w => (w, Value: named || !ChoiceWords.IsTemplate(choice.Value) ? choice.Value : Spelt(w)))
            .Concat((choice.Synonyms ?? []).SelectMany(s => ChoiceWords.Of(s, language)).Select(w => (w, Value: choice.Value))).Where(w => w.w.Count > 0).ToList();
        return ways.Count > 0 ? ways : throw new ArgumentException($"the choice '{choice.Value}' has no word in it");
    }

    private static string Spelt(IReadOnlyList<TemplateNode.Word> words) => string.Join(' ', words.Select(w => w.Spoken));

    private string Add(IReadOnlyList<TemplateNode.Word> words, string value, HashSet<string> known)
    {
        var node = _root;
        foreach (var word in words)
        {
            known.Add(word.Key);
            node = node.Next.TryGetValue(word.Key, out var next) ? next : node.Next[word.Key] = new();
        }
        node.Value ??= value;   // the first of two choices that sound alike
        return Spelt(words);
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public string? Value { get; set; }
    }
}
