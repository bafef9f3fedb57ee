namespace Soother.Skills;

/// <summary>Writes out all that a phrase without slots can be: the words of a list are templates, <c>[the] (lounge|living room)</c>, but what is heard is words.</summary>
internal static class PhraseForms
{
    private const int Most = 500;
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create(@"()[]{}<>\|");

    /// <summary>The ways to say these words, the fullest first.</summary>
    /// <exception cref="SkillFaultException">They are no template, have slots in them, or can be said in too many ways.</exception>
    public static IReadOnlyList<string> Of(YamlValue words)
    {
        var place = new Place(words.File, words.Line);
        if (words.Text!.AsSpan().IndexOfAny(Signs) < 0)
            return [words.Text!.Trim()];
        SentenceCheck.Check(words);
        var forms = Forms(HassilTemplate.Parse(words.Text!, place, HassilNames.None), place);
        return [.. forms.Select(form => string.Join(' ', form.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(form => form.Length > 0).Distinct()];
    }

    private static IReadOnlyList<string> Forms(Phrase phrase, Place place) => phrase switch
    {
        Phrase.Text text => [text.Value],
        Phrase.Row row => InOrder(row.Parts, place),
        Phrase.Maybe maybe => Checked([.. Forms(maybe.Inner, place), ""], place),
        Phrase.Choice { AnyOrder: true } choice => Checked([.. Orders([.. choice.Ways]).SelectMany(order => InOrder([.. order.SelectMany(way => new[] { way, new Phrase.Text(" ") })], place))], place),
        Phrase.Choice choice => Checked([.. choice.Ways.SelectMany(way => Forms(way, place))], place),
        _ => [],
    };

    private static IReadOnlyList<string> InOrder(IReadOnlyList<Phrase> parts, Place place)
    {
        IReadOnlyList<string> forms = [""];
        foreach (var part in parts)
        {
            var next = Forms(part, place);
            forms = Checked([.. forms.SelectMany(form => next.Select(more => form + more))], place);
        }
        return forms;
    }

    private static IEnumerable<IEnumerable<Phrase>> Orders(IReadOnlyList<Phrase> parts) => parts.Count == 0
        ? [[]]
        : parts.SelectMany(first => Orders([.. parts.Where(part => !ReferenceEquals(part, first))]).Select(rest => rest.Prepend(first)));

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> forms, Place place) =>
        forms.Count <= Most ? forms : throw place.Fault($"these words can be said in more than {Most} ways; write fewer");
}
