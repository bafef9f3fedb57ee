namespace Soother.Voice.Text.English;

/// <summary>WORDS IN CAPITALS: said as words where they are, and not letter by letter.</summary>
internal static class Capitals
{
    private const string Vowels = "AEIOUY";

    // Short words that are found in capitals for emphasis, and are no short form of anything else.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "THE", "AND", "NOT", "YES", "NO", "STOP", "NOW", "NEW", "OLD", "ALL", "ANY", "BUT", "FOR", "YOU", "YOUR", "OUR", "HIS", "HER", "HAS", "HAD",
        "WAS", "ARE", "CAN", "DID", "GET", "GOT", "GO", "OFF", "ON", "OUT", "OPEN",
        "ONE", "TWO", "SEE", "TOP", "BIG", "DAY", "WAY", "MAN", "MEN", "FREE", "SALE", "HELP", "THIS", "THAT", "HERE", "WHAT", "WHEN", "WHERE",
        "WHY", "HOW", "VERY", "NEVER", "EVER", "MUST", "ONLY", "WE", "HE", "SHE", "MY", "ME", "AT", "BY",
        "TO", "OF", "IF", "SO", "DO", "BE", "AS", "UP", "AN", "IN", "IS", "OR", "END", "HOT", "COLD", "FUN", "WAR", "PEACE", "LOVE", "GOD", "LORD",
        "KING", "NEWS", "NOTE", "EXIT", "PUSH", "PULL", "DOOR", "LEFT", "RIGHT", "WOW", "OH", "AH", "HEY", "HI",
        "PM", "AM",
    };

    /// <summary>A word in capitals, in small letters: a program that spells capitals reads those.</summary>
    public static Reading Read(TokenList tokens, int at)
    {
        var word = tokens[at].Text;
        if (!tokens[at].IsWord || word.Length < 2 || !word.All(c => char.IsUpper(c) || c == '\''))
            return Reading.None;
        return (Words.Contains(word) && !tokens[at + 1].Is("&")) || IsShouted(tokens, at) || IsSayable(word) ? new(word.ToLowerInvariant(), 1) : Reading.None;
    }

    /// <summary>Whether a word in capitals is one of several, or a common word: then it is no short form.</summary>
    public static bool IsShouted(TokenList tokens, int at)
    {
        var word = tokens[at].Text;
        if (tokens[at - 1].Is("&") || tokens[at + 1].Is("&"))
            return false;
        if (Words.Contains(word) && word is not ("AM" or "PM"))
            return true;
        return (IsLoud(tokens.Before(at)) || IsLoud(tokens.After(at))) && Sayable(word);
    }

    /// <summary>Whether the letters are long enough, and mixed enough, to be said as a word.</summary>
    public static bool IsSayable(string letters) => letters.Length > 4 && Sayable(letters);

    private static bool IsLoud(Token token) => token.IsCapitals && token.Text.Length > 1 && !token.IsAnyOf("AM", "PM") && (Words.Contains(token.Text) || (token.Text.Length > 3 && Sayable(token.Text)));

    // A vowel, and never more than three consonants (or vowels) in a row.
    private static bool Sayable(string letters)
    {
        var (run, vowels) = (0, 0);
        for (var i = 0; i < letters.Length; i++)
        {
            var vowel = Vowels.Contains(letters[i]);
            vowels += vowel ? 1 : 0;
            run = i > 0 && vowel == Vowels.Contains(letters[i - 1]) ? run + 1 : 1;
            if (run > 3 || (i == 2 && run == 3 && !letters.StartsWith("SCH", StringComparison.Ordinal) && letters[1..3] is not ("TR" or "HR")))
                return false;
        }
        return vowels > 0;
    }
}
