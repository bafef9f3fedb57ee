namespace Soother.Voice.Text.English;

/// <summary>FBI, U.S., PhD, CDs: letters one by one. Written F.B.I they are one word, which has one stress.</summary>
internal static class Acronyms
{
    private const int LongestSpelled = 6;

    private static readonly HashSet<string> SaidAsWords = new(StringComparer.Ordinal)
    {
        "NASA", "NATO", "UNESCO", "UNICEF", "OPEC", "AIDS", "LASER", "SCUBA", "RADAR", "SONAR", "COVID", "SARS", "MERS", "ASCII", "JPEG", "GIF",
        "RAM", "ROM", "PIN", "SIM", "LAN", "WAN", "NAFTA", "FIFA",
        "UEFA", "IKEA", "SWAT", "FEMA", "OSHA", "POTUS", "SCOTUS", "NASDAQ", "BIOS", "CAPTCHA", "TED", "LEGO", "ISIS", "HAMAS", "OPEC", "ZIP",
        "SALT", "MASH", "NAS", "DOS", "BASIC", "COBOL", "JSON", "YAML",
        "NOAA", "ASEAN", "HIPAA", "INTERPOL", "TOEFL", "YOLO", "FOMO", "LOL", "RIP", "SAT", "GUI", "SNAFU", "CERN", "ESA", "DARPA", "MIDI", "TASER",
        "REM", "MOMA", "OK", "NET",
    };

    private static readonly Dictionary<string, string> Mixed = new(StringComparer.Ordinal)
    {
        ["PhD"] = "P.H.D", ["PhDs"] = "P.H.D.'s", ["BSc"] = "B.S.C", ["MSc"] = "M.S.C", ["DPhil"] = "D Phil", ["PhD's"] = "P.H.D.'s",
        ["IoT"] = "I.O.T", ["mRNA"] = "M.R.N.A", ["tRNA"] = "T.R.N.A", ["pH"] = "P.H", ["WWI"] = "World War one", ["WWII"] = "World War two", ["JPEG"] = "jay peg", ["JPEGs"] = "jay pegs",
    };

    public static Reading Read(TokenList tokens, int at)
    {
        if (!tokens[at].IsWord)
            return Reading.None;
        if (Dotted(tokens, at) is { Length: > 0 } dotted)
            return dotted;
        var written = tokens[at].Text;
        if (Mixed.TryGetValue(written, out var mixed))
            return new(mixed, 1);
        var (letters, ending) = written switch
        {
            [.., '\'', 's'] => (written[..^2], ".'s"),
            [.., 's'] when written.Length > 2 && !written.EndsWith("Os", StringComparison.Ordinal) => (written[..^1], ".'s"),
            _ => (written, ""),
        };
        if (letters.Length is < 2 or > LongestSpelled || !letters.All(char.IsAsciiLetterUpper) || Capitals.IsShouted(tokens, at))
            return Reading.None;
        if (SaidAsWords.Contains(letters) || Capitals.IsSayable(letters))
            return new(written, 1);
        return new(Spell(letters) + ending, 1);
    }

    /// <summary>FBI as F.B.I. One letter stays alone, and the letter A is not the article.</summary>
    public static string Spell(string letters) =>
        letters.Length > 1 ? string.Join('.', letters.ToUpperInvariant().AsEnumerable()) : letters is "A" or "a" ? "eigh" : letters.ToUpperInvariant();

    // U.S., Ph.D., B.C.: letters with full stops, the last of which may end the sentence.
    private static Reading Dotted(TokenList tokens, int at)
    {
        var letters = "";
        var end = at;
        while (tokens[end].Text is [>= 'A' and <= 'Z'] or [>= 'a' and <= 'z'] or "Ph" && tokens[end + 1].Is(".") && letters.Length < LongestSpelled)
        {
            letters += tokens[end].Text;
            end += 2;
        }
        if (letters.Length == 0 || tokens[at - 1].Is("."))
            return Reading.None;
        if (tokens[end].Text is [>= 'A' and <= 'Z'] && !tokens[end + 1].Is("."))
            return new(Spell(letters + tokens[end].Text), end + 1 - at);   // U.S: the last full stop was left out
        if (letters is "a" or "p" && tokens[end].Is("m"))
            return new($"{letters}.m", end + 1 - at);
        if (end - at == 2)
            return Initial(tokens, at);
        if (tokens[end].Is("s"))
            return new(Spell(letters) + ".'s", end + 1 - at);
        if (tokens[end].Is("'") && tokens[end + 1].Is("s"))
            return new(Spell(letters) + ".'s", end + 2 - at);
        return tokens[end].IsWord ? Reading.None : SentenceEnd.Close(tokens, at, end - 1, letters is "am" or "pm" ? $"{letters[0]}.m" : Spell(letters));
    }

    // J. Smith, J. R. R. Tolkien: one letter before a name, or before more letters.
    private static Reading Initial(TokenList tokens, int at)
    {
        var letters = "";
        var end = at;
        while (tokens[end].Text is [>= 'A' and <= 'Z'] && tokens[end + 1].Is(".") && tokens[end + 2].IsSpace && letters.Length < LongestSpelled)
        {
            letters += tokens[end].Text;
            end += 3;
        }
        var named = tokens[end].IsCapitalised && tokens[end].Text.Length > 1;
        if (letters.Length == 0 || !named || (letters is "I" && !tokens.Before(at).IsCapitalised))
            return Reading.None;
        return letters.Length == 1 && SentenceEnd.IsAt(tokens, at + 1) ? Reading.None : new(Spell(letters), end - 1 - at);
    }
}
