namespace Soother.Intent;

/// <summary>Says a template at random: what it says, and what fills its slots there.</summary>
internal sealed class Sampler(Sentence sentence, Random random)
{
    private const string Letters = "bdfgklmnprstvzaeiou";
    private const int MostFreeWords = 3;

    private readonly List<string> _words = [];
    private readonly List<(string Slot, int From, int To, string? Value)> _filled = [];

    /// <summary>One thing that the template can say; slots that it fills without a word are not marked.</summary>
    public MarkedText Next()
    {
        _words.Clear();
        _filled.Clear();
        Say(sentence.Tree);
        var starts = new int[_words.Count + 1];
        for (var i = 0; i < _words.Count; i++)
            starts[i + 1] = starts[i] + _words[i].Length + 1;
        return new(string.Join(' ', _words), [.. _filled.Where(f => f.From < f.To).Select(f => new Mark(starts[f.From], starts[f.To] - 1, f.Slot))]);
    }

    /// <summary>The slots that were filled with a fixed value in what was said last.</summary>
    public IEnumerable<(string Slot, string Value)> FixedValues => _filled.Where(f => f.Value is not null).Select(f => (f.Slot, f.Value!));

    private void Say(TemplateNode node)
    {
        switch (node)
        {
            case TemplateNode.Word word:
                _words.Add(word.Spoken);
                break;
            case TemplateNode.SlotOf slot:
                Fill(slot.Name, null, () => SayOne(sentence.Readers[slot].Phrases));
                break;
            case TemplateNode.Range:
                SayOne(sentence.Readers[node].Phrases);
                break;
            case TemplateNode.Row row:
                SayAll(row.Parts);
                break;
            case TemplateNode.AnyOrder any:
                var parts = any.Parts.ToArray();
                random.Shuffle(parts);
                SayAll(parts);
                break;
            case TemplateNode.OneOf oneOf:
                Say(oneOf.Ways[random.Next(oneOf.Ways.Count)]);
                break;
            case TemplateNode.Maybe maybe when random.Next(2) == 0:
                Say(maybe.Inner);
                break;
            case TemplateNode.Tag tag:
                Fill(tag.Name, tag.Value, () => Say(tag.Inner));
                break;
        }
    }

    private void SayAll(IEnumerable<TemplateNode> parts)
    {
        foreach (var part in parts)
            Say(part);
    }

    private void Fill(string slot, string? value, Action say)
    {
        var from = _words.Count;
        say();
        _filled.Add((slot, from, _words.Count, value));
    }

    // What can be anything is said in words that nobody knows, so that nothing is learned from them.
    private void SayOne(IReadOnlyList<string> phrases)
    {
        if (phrases.Count > 0)
            _words.AddRange(phrases[random.Next(phrases.Count)].Split(' '));
        else
            _words.AddRange(Enumerable.Range(0, 1 + random.Next(MostFreeWords)).Select(_ => new string([.. Enumerable.Range(0, 2 + random.Next(7)).Select(_ => Letters[random.Next(Letters.Length)])])));
    }
}
