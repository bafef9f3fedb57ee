using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>
/// Text to words, so that "7:30", "Seven thirty" and "seven-thirty" are the same words: case and punctuation go, digits and signs become what is said.
/// </summary>
internal sealed partial class Tokenizer
{
    private const int LongestNumber = 15;   // digits; anything longer is read out digit by digit

    private readonly string _text;
    private readonly Language _language;
    private readonly List<Token> _tokens = [];

    private Tokenizer(string text, Language language) => (_text, _language) = (text, language);

    /// <summary>The words of a text; digits and signs are said in the language given, or in the default one.</summary>
    public static IReadOnlyList<Token> Split(string text, Language? language = null)
    {
        var tokenizer = new Tokenizer(text, language ?? Language.Default);
        for (var at = 0; at < text.Length;)
            at = char.IsAsciiDigit(text[at]) ? tokenizer.Number(at) : char.IsLetter(text[at]) ? tokenizer.Word(at) : tokenizer.Sign(at);
        return tokenizer._tokens;
    }

    private int Word(int start)
    {
        var end = start + 1;
        while (end < _text.Length && (IsOfWord(_text[end]) || (IsApostrophe(_text[end]) && end + 1 < _text.Length && char.IsLetter(_text[end + 1]))))
            end++;
        var spoken = Composed(_text[start..end].ToLowerInvariant()).Replace('’', '\'').Replace('`', '\'');
        _tokens.Add(new(spoken.Replace("'", ""), spoken, start, end));
        return end;
    }

    // A letter with its accent is one letter, however it was typed.
    private static string Composed(string word) => Ascii.IsValid(word) ? word : word.Normalize(NormalizationForm.FormC);

    private int Sign(int at)
    {
        if (_text[at] is '-' or '−' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]) && (at == 0 || char.IsWhiteSpace(_text[at - 1])))
            Add(_language.Numbers.Minus, at, at + 1);
        else if (_language.Tables.Signs.TryGetValue(_text[at].ToString(), out var said))
            Add(IsAfterNumber(at) && _language.Tables.SignsAfterNumber.TryGetValue(_text[at].ToString(), out var rest) ? rest : said, at, at + 1);
        return at + 1;
    }

    private bool IsAfterNumber(int at) => at > 0 && char.IsAsciiDigit(_text[at - 1]);

    private void Add(string words, int start, int end)
    {
        foreach (var word in words.Split(' '))
            _tokens.Add(new(word.Replace("'", ""), word, start, end));
    }

    private int Number(int at)
    {
        var match = NumberPattern().Match(_text, at);
        var end = at + match.Length;
        var digits = match.Groups["whole"].Value.Replace(",", "");
        if (match.Groups["minute"] is { Success: true } minute)
            Add(Clock(digits, int.Parse(minute.Value, CultureInfo.InvariantCulture)), at, end);
        else if (match.Groups["fraction"] is { Success: true } fraction)
            Add($"{Cardinal(digits)} {_language.Numbers.Point} {string.Join(' ', fraction.Value.Select(Digit))}", at, end);
        else if (digits.Length <= LongestNumber && Suffix(end) is { } suffix)
            Add(string.Join(' ', _language.Numbers.SayOrdinal(long.Parse(digits, CultureInfo.InvariantCulture))), at, end = suffix);
        else
            Add(Cardinal(digits), at, end);
        return end;
    }

    private string Clock(string hour, int minute)
    {
        hour = Cardinal(hour.TrimStart('0') is "" ? "0" : hour.TrimStart('0'));
        return minute switch
        {
            0 => $"{hour} {_language.Tables.Times.OClock}",
            < 10 => $"{hour} {_language.Tables.Numbers.ZeroDigit[0]} {Cardinal(minute.ToString(CultureInfo.InvariantCulture))}",
            _ => $"{hour} {Cardinal(minute.ToString(CultureInfo.InvariantCulture))}",
        };
    }

    // Where the letters end that make a number a rank: 1st; null where there are none.
    private int? Suffix(int at)
    {
        var end = at;
        while (end < _text.Length && IsOfWord(_text[end]))
            end++;
        return end > at && _language.Numbers.OrdinalSuffixes.Contains(_text[at..end], StringComparer.OrdinalIgnoreCase) ? end : null;
    }

    private string Cardinal(string digits) => string.Join(' ', digits.Length > LongestNumber || (digits.Length > 1 && digits[0] == '0')
        ? digits.Select(Digit)
        : _language.Numbers.Say(long.Parse(digits, CultureInfo.InvariantCulture)));

    private string Digit(char digit) => _language.Numbers.Say(digit - '0').First();

    private static bool IsOfWord(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '`';

    [GeneratedRegex(@"\G(?:(?<whole>[0-9]{1,2}):(?<minute>[0-5][0-9])(?![0-9])|(?<whole>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.(?<fraction>[0-9]+))?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
