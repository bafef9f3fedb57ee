namespace Soother.Intent;

/// <summary>What a template lets one say, as phrases: counted, and made one by one.</summary>
internal sealed class Phrases(Sentence sentence)
{
    private const int MostCover = 1_000_000;

    public string Intent => sentence.Intent;

    /// <summary>How many ways there are to say it, as far as they can be counted.</summary>
    public double Count { get; } = CountOf(sentence.Tree, sentence);

    /// <summary>How many phrases it takes for every word to be in one of them, if each choice takes its next way in each phrase.</summary>
    public int Cover { get; } = (int)Math.Min(MostCover, CoverOf(sentence.Tree, sentence));

    /// <summary>Every word that can be said.</summary>
    public IEnumerable<string> Words => sentence.Readers.Values.Distinct().SelectMany(r => r.Phrases).SelectMany(p => p.Split(' ')).Concat(LiteralsOf(sentence.Tree)).Distinct();

    /// <summary>One phrase; every part of a row draws a number of its own, and the choices within the part are made by it.</summary>
    public string Make(Func<long> draw) => string.Join(' ', WordsOf(sentence.Tree, draw(), draw));

    /// <summary>All phrases; for sentences with few.</summary>
    public IEnumerable<string> All() => AllOf(sentence.Tree).Select(words => words.Trim());

    private static double CountOf(TemplateNode node, Sentence sentence) => node switch
    {
        TemplateNode.SlotOf or TemplateNode.Range => Math.Max(1, sentence.Readers[node].Phrases.Count),
        TemplateNode.Row row => row.Parts.Aggregate(1.0, (product, part) => product * CountOf(part, sentence)),
        TemplateNode.AnyOrder any => any.Parts.Index().Aggregate(1.0, (product, part) => product * (part.Index + 1) * CountOf(part.Item, sentence)),
        TemplateNode.OneOf oneOf => oneOf.Ways.Sum(w => CountOf(w, sentence)),
        TemplateNode.Maybe maybe => 1 + CountOf(maybe.Inner, sentence),
        TemplateNode.Tag tag => CountOf(tag.Inner, sentence),
        _ => 1,
    };

    private static double CoverOf(TemplateNode node, Sentence sentence) => node switch
    {
        TemplateNode.SlotOf or TemplateNode.Range => Math.Max(1, sentence.Readers[node].Phrases.Count),
        TemplateNode.Row row => row.Parts.Select(p => CoverOf(p, sentence)).Append(1).Max(),
        TemplateNode.AnyOrder any => any.Parts.Max(p => CoverOf(p, sentence)),
        TemplateNode.OneOf oneOf => oneOf.Ways.Count * oneOf.Ways.Max(w => CoverOf(w, sentence)),
        TemplateNode.Maybe maybe => Math.Max(2, CoverOf(maybe.Inner, sentence) * 2),
        TemplateNode.Tag tag => CoverOf(tag.Inner, sentence),
        _ => 1,
    };

    private static IEnumerable<string> LiteralsOf(TemplateNode node) => node switch
    {
        TemplateNode.Word word => [word.Spoken],
        TemplateNode.Row row => row.Parts.SelectMany(LiteralsOf),
        TemplateNode.AnyOrder any => any.Parts.SelectMany(LiteralsOf),
        TemplateNode.OneOf oneOf => oneOf.Ways.SelectMany(LiteralsOf),
        TemplateNode.Maybe maybe => LiteralsOf(maybe.Inner),
        TemplateNode.Tag tag => LiteralsOf(tag.Inner),
        _ => [],
    };

    private IEnumerable<string> WordsOf(TemplateNode node, long drawn, Func<long> draw) => node switch
    {
        TemplateNode.Word word => [word.Spoken],
        TemplateNode.SlotOf or TemplateNode.Range => sentence.Readers[node].Phrases is { Count: > 0 } said ? [said[(int)(drawn % said.Count)]] : [],
        TemplateNode.Row row => row.Parts.SelectMany(p => WordsOf(p, draw(), draw)),
        TemplateNode.AnyOrder any => Turned(any.Parts, (int)(drawn % any.Parts.Count)).SelectMany(p => WordsOf(p, draw(), draw)),
        TemplateNode.OneOf oneOf => WordsOf(oneOf.Ways[(int)(drawn % oneOf.Ways.Count)], drawn / oneOf.Ways.Count, draw),
        TemplateNode.Maybe maybe => drawn % 2 == 0 ? WordsOf(maybe.Inner, drawn / 2, draw) : [],
        TemplateNode.Tag tag => WordsOf(tag.Inner, drawn, draw),
        _ => [],
    };

    private IEnumerable<string> AllOf(TemplateNode node) => node switch
    {
        TemplateNode.Word word => [word.Spoken],
        TemplateNode.SlotOf or TemplateNode.Range => sentence.Readers[node].Phrases is { Count: > 0 } said ? said : [""],
        TemplateNode.Row row => InARow(row.Parts),
        TemplateNode.AnyOrder any => Orders(any.Parts).SelectMany(InARow),
        TemplateNode.OneOf oneOf => oneOf.Ways.SelectMany(AllOf),
        TemplateNode.Maybe maybe => AllOf(maybe.Inner).Append(""),
        TemplateNode.Tag tag => AllOf(tag.Inner),
        _ => [""],
    };

    private IEnumerable<string> InARow(IEnumerable<TemplateNode> parts) =>
        parts.Aggregate<TemplateNode, IEnumerable<string>>([""], (soFar, part) => soFar.SelectMany(s => AllOf(part).Select(p => Joined(s, p))));

    private static IEnumerable<TemplateNode> Turned(IReadOnlyList<TemplateNode> parts, int by) => parts.Skip(by).Concat(parts.Take(by));

    private static IEnumerable<IReadOnlyList<TemplateNode>> Orders(IReadOnlyList<TemplateNode> parts) => parts.Count <= 1
        ? [parts]
        : parts.Index().SelectMany(first => Orders([.. parts.Where((_, i) => i != first.Index)]).Select(rest => (IReadOnlyList<TemplateNode>)[first.Item, .. rest]));

    private static string Joined(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : $"{a} {b}";
}
