using System.Buffers;

namespace Soother.Intent;

/// <summary>What a choice of a list lets one say, written out: <c>[the] (lounge|living room)</c>.</summary>
internal static class ChoiceWords
{
    private const int MostWays = 500;

    private static readonly SearchValues<char> Special = SearchValues.Create(@"()[]{}<>|;\");

    /// <summary>Whether a text is more than plain words.</summary>
    public static bool IsTemplate(string way) => way.AsSpan().IndexOfAny(Special) >= 0 || way.Contains("..", StringComparison.Ordinal);

    /// <summary>Every row of words.</summary>
    /// <exception cref="ArgumentException">The choice is no template, or stands for more than can be kept; the message says why.</exception>
    public static IEnumerable<IReadOnlyList<TemplateNode.Word>> Of(string way, Language language)
    {
        if (!IsTemplate(way))
            return Plain(way, language);
        try
        {
            return Ways(TemplateParser.Parse(way, language: language), language);
        }
        catch (TemplateException fault)
        {
            throw new ArgumentException($"the choice '{way}': {fault.Message}", fault);
        }
    }

    /// <summary>The words of a text that is no template, whatever signs it holds.</summary>
    public static IEnumerable<IReadOnlyList<TemplateNode.Word>> Plain(string text, Language language) =>
        [[.. Tokenizer.Split(text, language).Select(t => new TemplateNode.Word(t.Word, t.Spoken))]];

    private static List<IReadOnlyList<TemplateNode.Word>> Ways(TemplateNode node, Language language) => node switch
    {
        TemplateNode.Word word => [[word]],
        TemplateNode.Row row => InARow(row.Parts, language),
        TemplateNode.OneOf oneOf => Bounded(oneOf.Ways.SelectMany(w => Ways(w, language))),
        TemplateNode.Maybe maybe => [[], .. Ways(maybe.Inner, language)],
        TemplateNode.Tag tag => Ways(tag.Inner, language),
        TemplateNode.AnyOrder any => Bounded(Orders([.. any.Parts]).SelectMany(o => InARow(o, language))),
        TemplateNode.Range range => Numbers(range, language),
        _ => throw new TemplateException(1, $"{node} cannot be said in a choice of a list"),
    };

    private static List<IReadOnlyList<TemplateNode.Word>> InARow(IReadOnlyList<TemplateNode> parts, Language language)
    {
        List<IReadOnlyList<TemplateNode.Word>> rows = [[]];
        foreach (var part in parts)
        {
            var ways = Ways(part, language);
            rows = Bounded(rows.SelectMany(row => ways.Select(way => (IReadOnlyList<TemplateNode.Word>)[.. row, .. way])));
        }
        return rows;
    }

    private static List<IReadOnlyList<TemplateNode.Word>> Numbers(TemplateNode.Range range, Language language)
    {
        var count = (((long)range.To - range.From) / range.Step) + 1;
        return Bounded(Enumerable.Range(0, (int)Math.Min(count, MostWays + 1)).Select(i => range.From + ((long)i * range.Step))
            .Select(n => (IReadOnlyList<TemplateNode.Word>)[.. language.Numbers.Say(n).Select(w => new TemplateNode.Word(w.Replace("'", ""), w))]));
    }

    private static IEnumerable<TemplateNode[]> Orders(TemplateNode[] parts) => parts.Length <= 1 ? [parts]
        : parts.SelectMany((first, i) => Orders([.. parts.Where((_, j) => j != i)]).Select(rest => (TemplateNode[])[first, .. rest]));

    private static List<IReadOnlyList<TemplateNode.Word>> Bounded(IEnumerable<IReadOnlyList<TemplateNode.Word>> ways)
    {
        var all = ways.Take(MostWays + 1).ToList();
        return all.Count <= MostWays ? all : throw new TemplateException(1, $"it stands for more than {MostWays} phrases");
    }
}
