using System.Text;
using Soother.Voice.Text.English;

namespace Soother.Voice.Text;

/// <summary>English as it is read aloud: numbers, dates, money, short forms and signs as words.</summary>
/// <remarks>
/// American in style: "one hundred five", "March third, nineteen ninety-nine". Letters that are said one by one are written F.B.I, which espeak-ng says as one word.
/// Time grows with the length of the text and no faster, whatever is in it.
/// </remarks>
public static class EnglishText
{
    // In reading order: each step is asked at each place, and the first that knows what begins there reads it.
    private static readonly Step[] Steps =
    [
        WebAddresses.Read,     // someone@example.org
        Tags.Read,             // #GoodNight
        Dates.Read,            // 3/14/2021
        MonthDates.Read,       // March 3rd, 1999
        Times.Read,            // 7:05 p.m.
        Money.Read,            // $3.50
        Telephones.Read,       // 555-123-4567
        Fractions.Read,        // 2 3/4
        Measures.Read,         // 5 km/h
        Years.Read,            // the 1960s
        Ordinals.Read,         // 3rd
        Codes.Read,            // MP3
        Numbers.Read,          // 10–15
        Places.Read,           // 123 Main St.
        Titles.Read,           // Mr. Smith
        Calendar.Read,         // Jan.
        Abbreviations.Read,    // etc.
        RomanNumerals.Read,    // Henry VIII
        Acronyms.Read,         // FBI
        Capitals.Read,         // STOP
        Symbols.Read,          // &
    ];

    /// <summary>Whether a language or voice of espeak-ng is English: <c>en-us</c>, <c>gmw/en-GB</c>.</summary>
    public static bool IsEnglish(string voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        var language = voice[(voice.IndexOf('/') + 1)..];
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (language.Length == 2 || !char.IsLetter(language[2]));
    }

    /// <summary>The text as it is read. Punctuation, line breaks and words of other languages stay.</summary>
    /// <param name="text">Any text; characters that mean nothing are dropped.</param>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new TokenList(Characters.Clean(text));
        var words = new StringBuilder(text.Length * 2);
        for (var at = 0; at < tokens.Count;)
        {
            var reading = ReadAt(tokens, at);
            if (reading.Length == 0)
                Add(words, tokens[at++].Text, false);
            else
                Add(words, reading.Words, true);
            at += reading.Length;
            if (reading.Length > 0 && (tokens[at].IsWord || tokens[at].IsDigits))
                Add(words, " ", false);
        }
        return words.ToString().Trim();
    }

    private static Reading ReadAt(TokenList tokens, int at)
    {
        if (tokens[at].IsSpace)
            return Reading.None;
        foreach (var step in Steps)
        {
            if (step(tokens, at) is { Length: > 0 } reading)
                return reading;
        }
        return Reading.None;
    }

    // A reading is never glued to a word, and there is no space twice or before a comma.
    private static void Add(StringBuilder words, string next, bool isReading)
    {
        if (words.Length == 0 || next.Length == 0)
        {
            words.Append(next);
            return;
        }
        var last = words[^1];
        if (isReading && next[0] != ' ' && char.IsLetterOrDigit(last))
            words.Append(' ');
        words.Append(last == ' ' && (next[0] == ' ' || IsClosing(next[0])) ? (next[0] == ' ' ? next[1..] : Closed(words, next)) : next);
    }

    private static bool IsClosing(char sign) => sign is ',' or '.' or ';' or ':' or '!' or '?';

    private static string Closed(StringBuilder words, string next)
    {
        words.Length--;
        return next;
    }
}
