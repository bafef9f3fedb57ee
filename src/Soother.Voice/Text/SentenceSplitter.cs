namespace Soother.Voice.Text;

/// <summary>Cuts a text into sentences, so that the first can be spoken while the next are made.</summary>
/// <remarks>Joined, the pieces are the text again but for its white space: nothing is lost or said twice.</remarks>
public static class SentenceSplitter
{
    /// <summary>Pieces longer than this, in characters, are cut at commas, and at a space where there is no comma.</summary>
    public const int DefaultLongest = 200;

    private const string Enders = ".!?…。！？؟।";                  // of European, East Asian, Arabic and Indian scripts
    private const string Closers = "\"'”’»)]}」』";
    private const string Openers = "\"'“‘«„([{¿¡「『";
    private const string Breaks = ",;:،、，；：–—";

    // Short forms whose full stop ends no sentence, because a name or a number follows.
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "sr", "hon", "gen", "col", "capt", "maj", "lt", "sgt", "gov", "sen", "rep", "pres",
        "st", "mt", "ft", "no", "nos", "vol", "vols", "pp", "fig", "figs", "sec", "ch", "art", "vs", "cf", "e.g", "i.e", "viz", "approx", "ca",
        "hr", "herr", "fam", "str", "nr", "bzw", "ggf", "z.b", "d.h", "u.a", "mme", "mlle", "sra", "sig", "dott",
    };

    // Short forms that may also end a sentence: the next word decides, by its first letter.
    private static readonly HashSet<string> ShortForms = new(StringComparer.OrdinalIgnoreCase)
    {
        "etc", "inc", "ltd", "co", "corp", "jr", "esq", "ave", "blvd", "rd", "dept", "est", "min", "max", "sec", "hrs", "a.m", "p.m", "u.s", "u.k",
        "ph.d", "b.c", "a.d", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "usw", "al", "oz", "lb", "lbs", "ca", "km", "cm", "mm", "kg", "mg",
    };

    /// <summary>The sentences of a text, in order, trimmed; line breaks that leave a blank line end one too. None for a blank text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The most characters of a piece; a single longer word stays whole.</param>
    /// <param name="longestFirst">A first sentence that is longer than this begins with a piece that is not, if a comma allows it: speech starts sooner.</param>
    public static IEnumerable<string> Split(string text, int longest = DefaultLongest, int longestFirst = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(longestFirst, 1);
        return Sentences(text).SelectMany((sentence, i) => i == 0 ? FirstPieces(sentence, longest, longestFirst) : Pieces(sentence, longest));
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = IsParagraphEnd(text, at) ? at : EndOfSentence(text, at);
            if (end < 0)
                continue;
            var sentence = text[start..end].Trim();
            if (sentence.Length > 0)
                yield return sentence;
            start = end;
            at = Math.Max(at, end - 1);
        }
        if (text[start..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }

    // One past the sentence's last character if the mark at this place ends it, or −1.
    private static int EndOfSentence(string text, int at)
    {
        if (!Enders.Contains(text[at]))
            return -1;
        var end = at + 1;
        while (end < text.Length && (Enders.Contains(text[end]) || Closers.Contains(text[end])))
            end++;
        if (end == text.Length || text[at] > '\u2fff')
            return end;   // scripts of East Asia put no space after a sentence
        if (!char.IsWhiteSpace(text[end]))
            return -1;    // 3.14, 7.30, example.org, 1.2.3
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next])))
            next++;
        return next < text.Length && GoesOn(text, at, end, text[next]) ? -1 : end;
    }

    // Whether the sentence goes on with the next word after this mark.
    private static bool GoesOn(string text, int at, int end, char next)
    {
        if (end - at > 1 || text[at] is not '.')
            return char.IsLower(next);               // "Wait… what?", "'Stop!' she said."
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && !Openers.Contains(text[start - 1]))
            start--;
        var word = text[start..at];
        if (Titles.Contains(word) && (char.IsLetterOrDigit(next)))
            return !IsWholeAnswer(text, start);
        if (word.Length == 1 && char.IsUpper(word[0]) && word != "I")
            return char.IsLetter(next);              // an initial: J. Smith
        return char.IsLower(next) || (ShortForms.Contains(word) && char.IsDigit(next));
    }

    // "No." alone is an answer, and not the short form of number.
    private static bool IsWholeAnswer(string text, int start) =>
        text.AsSpan(start).StartsWith("no.", StringComparison.OrdinalIgnoreCase) && !char.IsDigit(text.AsSpan(start + 3).TrimStart() is { Length: > 0 } rest ? rest[0] : ' ');

    private static bool IsParagraphEnd(string text, int at)
    {
        if (text[at] != '\n')
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
            next++;
        return next < text.Length && text[next] == '\n';
    }

    private static IEnumerable<string> FirstPieces(string sentence, int longest, int longestFirst)
    {
        var cut = sentence.Length > longestFirst ? CutAtComma(sentence, longestFirst) : -1;
        return cut < 0 ? Pieces(sentence, longest) : Pieces(sentence[..cut], longest).Concat(Pieces(sentence[cut..].TrimStart(), longest));
    }

    private static IEnumerable<string> Pieces(string sentence, int longest)
    {
        while (sentence.Length > longest)
        {
            var cut = CutAtComma(sentence, longest);
            if (cut < 0)
                cut = CutAtSpace(sentence, longest);
            if (cut < 0)
                break;
            yield return sentence[..cut].TrimEnd();
            sentence = sentence[cut..].TrimStart();
        }
        yield return sentence;
    }

    // After the last comma that leaves a piece of some length; −1 if there is none.
    private static int CutAtComma(string sentence, int longest)
    {
        for (var at = longest - 1; at > longest / 4; at--)
        {
            if (Breaks.Contains(sentence[at]) && char.IsWhiteSpace(sentence[at + 1]))
                return at + 1;
        }
        return -1;
    }

    // At the last space, else at the first one after the limit; −1 if there is none.
    private static int CutAtSpace(string sentence, int longest)
    {
        for (var at = longest; at > 0; at--)
        {
            if (char.IsWhiteSpace(sentence[at]))
                return at;
        }
        for (var at = longest + 1; at < sentence.Length; at++)
        {
            if (char.IsWhiteSpace(sentence[at]))
                return at;
        }
        return -1;
    }
}
