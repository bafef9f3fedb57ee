using System.Text;

namespace Soother.Voice.Text.English;

/// <summary>https://example.org/a-b, www.example.com, jane.doe@example.org, readme.txt: with the marks that one has to type.</summary>
internal static class WebAddresses
{
    private const int LongestPart = 20;      // a longer run of letters is no word
    private const int LongestAddress = 150;  // pieces: what is longer is read as any text is

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "app", "dev", "example", "local", "io", "ai", "uk", "us", "de", "fr", "ch",
        "at", "nl", "eu", "it", "es", "ca", "au", "jp", "tv", "fm", "me", "co", "be", "se",
    };

    private static readonly HashSet<string> Said = new(StringComparer.OrdinalIgnoreCase)
    {
        "me", "co", "be", "to", "at", "it", "is", "so", "my", "us", "in", "we", "go", "do", "up", "or", "of", "on", "no", "a", "an",
    };

    public static Reading Read(TokenList tokens, int at)
    {
        if (!tokens[at].IsWord && !tokens[at].IsDigits || !tokens.Begins(at))
            return Reading.None;
        var schemed = tokens[at].IsAnyOf("http", "https", "ftp", "HTTP", "HTTPS") && tokens[at + 1].Is(":") && tokens[at + 2].Is("/") && tokens[at + 3].Is("/");
        var start = schemed ? at + 4 : at;
        var end = End(tokens, start);
        if (!schemed && !IsAddress(tokens, start, end))
            return Reading.None;
        var words = new StringBuilder();
        for (var i = start; i < end; i++)
            words.Append(words.Length > 0 ? " " : "").Append(Part(tokens, i, end));
        return new(words.ToString(), end - at);
    }

    // Behind the last piece before a space, without the marks that belong to the sentence.
    private static int End(TokenList tokens, int at)
    {
        var last = at + LongestAddress;
        while (at < last && tokens[at].Kind is not (TokenKind.None or TokenKind.Space) && !tokens[at].IsAnyOf("\"", "<", ">", "—", "…"))
            at++;
        while (tokens[at - 1].IsAnyOf(".", ",", "!", "?", ":", ";", ")", "]", "'", "/"))
            at--;
        return at;
    }

    // Names with points between them that end as the net's do, or a name at one of those.
    private static bool IsAddress(TokenList tokens, int at, int end)
    {
        if (tokens[at].IsAnyOf("www", "WWW") && tokens[at + 1].Is(".") && end > at + 2)
            return true;
        var last = -1;
        var ats = 0;
        for (var i = at; i < end && !tokens[i].Is("/") && !tokens[i].Is("?"); i++)
        {
            ats += tokens[i].Is("@") ? 1 : 0;
            last = tokens[i].Is(".") && tokens[i + 1].IsWord ? i + 1 : last;
            if (tokens[i].Kind == TokenKind.Sign && !tokens[i].IsAnyOf(".", "-", "_", "@", "+", ":"))
                return false;
        }
        return last > 0 && last < end && (ats == 1 || (ats == 0 && Endings.Contains(tokens[last].Text) && tokens[last].Text.All(char.IsLower) && tokens[at].Text.Length > 1));
    }

    private static string Part(TokenList tokens, int at, int end)
    {
        var token = tokens[at];
        if (token.IsDigits)
            return NumberWords.Cardinal(token.Text.Length > 4 ? "0" + token.Text : token.Text);
        if (token.IsWord)
            return Letters(token.Text, tokens[at - 1].Is(".") && (at + 1 == end || tokens[at + 1].IsAnyOf("/", ":", "?")));
        return token.Text switch
        {
            "." => "dot", "/" => "slash", "-" => "dash", "_" => "underscore", "@" => "at", "+" => "plus", ":" => "colon", "?" => "question mark",
            "=" => "equals", "&" => "and",
            "#" => "hash", "~" => "tilde", "%" => "percent", "," => "comma", _ => "",
        };
    }

    private static string Letters(string letters, bool last)
    {
        var spelled = letters.Equals("www", StringComparison.OrdinalIgnoreCase) || (last && letters.Length == 2 && !Said.Contains(letters)) || (last && letters is "us")
            || letters.Length == 1 || (letters.Length <= 5 && !letters.Any(c => "aeiouyAEIOUY".Contains(c)));
        return spelled && letters.All(char.IsAsciiLetter) && letters.Length < LongestPart ? Acronyms.Spell(letters) : letters.ToLowerInvariant();
    }
}
