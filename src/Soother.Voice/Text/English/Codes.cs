namespace Soother.Voice.Text.English;

/// <summary>Letters and digits in one: MP3, B52, C2766, H2O, 4K, 747A.</summary>
internal static class Codes
{
    private const int MostParts = 12;

    public static Reading Read(TokenList tokens, int at)
    {
        var first = tokens[at];
        if (!(first.IsWord && tokens[at + 1].IsDigits) && !(first.IsDigits && tokens[at + 1].IsWord))
            return Reading.None;
        if (first.IsWord && tokens[at + 2].Is(".") && tokens[at + 3].IsDigits)
            return new(Letters(first.Text), 1);   // v2.0
        var end = at;
        var parts = new List<string>();
        while (end - at < MostParts && (tokens[end].IsWord || tokens[end].IsDigits))
        {
            var isLast = !tokens[end + 1].IsDigits;
            parts.Add(tokens[end] switch
            {
                { IsDigits: true } => Digits(tokens[end].Text, end == at ? "" : tokens[end - 1].Text),
                { Text: "x" } => isLast ? "times" : "by",
                _ => Letters(tokens[end].Text),
            });
            end++;
        }
        return new(string.Join(' ', parts), end - at);
    }

    // As they are said: B fifty-two, A three eighty, C two seven six six.
    private static string Digits(string digits, string letters)
    {
        if (digits.Length is 3 or 4 && ((digits.Length == 4 && digits[..2] is "19" or "20") || letters is "x" or "" || (digits.Length == 3 && letters.Length == 1)) && digits[0] != '0')
            return NumberWords.Year(int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));
        return digits.Length <= 2 || digits.EndsWith("00", StringComparison.Ordinal) ? NumberWords.Cardinal(digits) : NumberWords.Digits(digits);
    }

    private static string Letters(string letters)
    {
        var few = letters.Length == 1 || (letters.Length <= 3 && letters.All(char.IsUpper)) || !letters.Any(c => "aeiouyAEIOUY".Contains(c));
        return few && letters.All(char.IsAsciiLetter) ? Acronyms.Spell(letters) : letters;
    }
}
