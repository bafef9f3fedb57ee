namespace Soother.Intent;

/// <summary>Words that are written in pieces: <c>light[s]</c>, <c>turn(|ed|ing)</c>, <c>what['s| is]</c>. They become whole words, all that there are.</summary>
internal static class WordPieces
{
    private const int MostForms = 100;

    /// <summary>Whether two neighbours make one word; with a slot or a rule they cannot.</summary>
    /// <exception cref="TemplateException">They look as if they should, but cannot.</exception>
    public static bool AreOneWord(Part before, Part after)
    {
        if (!after.Glued)
            return false;
        var touch = (before is Part.Text text && IsOfWord(text.Raw[^1])) || (after is Part.Text next && IsOfWord(next.Raw[0]));
        if (touch && (before is Part.Slot or Part.Rule || after is Part.Slot or Part.Rule))
            throw new TemplateException(after.At + 1, "put a space here: only brackets can be a part of a word, and words that fill a slot stand in brackets, as in (word){slot}");
        return touch && before is Part.Text or Part.Group && after is Part.Text or Part.Group;
    }

    public static TemplateNode Join(IReadOnlyList<Part> parts, int from, int to, Language language)
    {
        string[] forms = [.. Forms([.. parts.Skip(from).Take(to - from)]).Select(f => f.Trim()).Distinct()];
        TemplateNode[] ways = [.. forms.Select(f => Words(f, language))];
        return ways.Length == 1 ? ways[0] : new TemplateNode.OneOf(ways);
    }

    private static TemplateNode Words(string form, Language language)
    {
        TemplateNode[] words = [.. Tokenizer.Split(form, language).Select(t => new TemplateNode.Word(t.Word, t.Spoken))];
        return words.Length == 1 ? words[0] : new TemplateNode.Row(words);
    }

    private static List<string> Forms(IReadOnlyList<Part> parts)
    {
        List<string> forms = [""];
        foreach (var part in parts)
        {
            var next = FormsOf(part);
            if ((long)forms.Count * next.Count > MostForms)
                throw new TemplateException(part.At + 1, $"a word with more than {MostForms} forms; write them out, or put spaces between");
            forms = [.. forms.SelectMany(f => next.Select(n => f + (part.Glued ? "" : " ") + n))];
        }
        return forms;
    }

    private static List<string> FormsOf(Part part) => part switch
    {
        Part.Text text => [text.Raw],
        Part.Group { AnyOrder: false } group => [.. group.Ways.SelectMany(Forms), .. group.Optional ? [""] : Array.Empty<string>()],
        _ => throw new TemplateException(part.At + 1, "inside a word there are letters only: no slots, rules, or parts in any order"),
    };

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';
}
