using System.Globalization;
using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>
/// Text to words, so that "7:30", "Seven thirty" and "seven-thirty" are the same words: case and punctuation go, digits and signs become what is said.
/// </summary>
internal static partial class Tokenizer
{
    private const int LongestNumber = 15;   // digits; anything longer is read out digit by digit

    public static IReadOnlyList<Token> Split(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
            at = char.IsAsciiDigit(text[at]) ? Number(text, at, tokens) : char.IsLetter(text[at]) ? Word(text, at, tokens) : Sign(text, at, tokens);
        return tokens;
    }

    private static int Word(string text, int start, List<Token> tokens)
    {
        var end = start + 1;
        while (end < text.Length && (IsOfWord(text[end]) || (IsApostrophe(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        var spoken = text[start..end].ToLowerInvariant().Replace('’', '\'').Replace('`', '\'');
        tokens.Add(new(spoken.Replace("'", ""), spoken, start, end));
        return end;
    }

    private static int Sign(string text, int at, List<Token> tokens)
    {
        var word = text[at] switch { '%' => "percent", '°' => "degrees", '&' => "and", _ => null };
        if (word is not null)
            tokens.Add(new(word, word, at, at + 1));
        return at + 1;
    }

    private static int Number(string text, int at, List<Token> tokens)
    {
        var match = NumberPattern().Match(text, at);
        var end = at + match.Length;
        foreach (var word in Said(match))
            tokens.Add(new(word.Replace("'", ""), word, at, end));
        return end;
    }

    private static IEnumerable<string> Said(Match match)
    {
        var whole = match.Groups["whole"].Value.Replace(",", "");
        if (match.Groups["minute"] is { Success: true } minute)
            return [.. Cardinal(whole.TrimStart('0') is "" ? "0" : whole.TrimStart('0')), .. Minutes(int.Parse(minute.Value, CultureInfo.InvariantCulture))];
        if (match.Groups["ordinal"].Success && whole.Length <= LongestNumber)
            return NumberWords.SayOrdinal(long.Parse(whole, CultureInfo.InvariantCulture));
        if (match.Groups["fraction"] is { Success: true } fraction)
            return [.. Cardinal(whole), "point", .. fraction.Value.Select(Digit)];
        return Cardinal(whole);
    }

    private static IEnumerable<string> Minutes(int minute) => minute switch
    {
        0 => ["o'clock"],
        < 10 => ["oh", .. NumberWords.Say(minute)],
        _ => NumberWords.Say(minute),
    };

    private static IEnumerable<string> Cardinal(string digits) =>
        digits.Length > LongestNumber || (digits.Length > 1 && digits[0] == '0')
            ? digits.Select(Digit)
            : NumberWords.Say(long.Parse(digits, CultureInfo.InvariantCulture));

    private static string Digit(char digit) => NumberWords.Say(digit - '0').First();

    private static bool IsOfWord(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '`';

    [GeneratedRegex(@"\G(?:(?<whole>[0-9]{1,2}):(?<minute>[0-5][0-9])(?![0-9])|(?<whole>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:(?<ordinal>st|nd|rd|th)(?![a-z])|\.(?<fraction>[0-9]+))?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
