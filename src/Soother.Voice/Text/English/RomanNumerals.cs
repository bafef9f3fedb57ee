namespace Soother.Voice.Text.English;

/// <summary>Henry VIII, Chapter IV, World War II; not I, MIX or CD.</summary>
internal static class RomanNumerals
{
    private static readonly HashSet<string> Rulers = new(StringComparer.Ordinal)
    {
        "Henry", "Edward", "George", "William", "Richard", "James", "Charles", "Elizabeth", "Mary", "Louis", "Francis", "Philip", "Frederick",
        "Wilhelm", "Napoleon", "Nicholas", "Alexander",
        "Catherine", "Peter", "Paul", "John", "Benedict", "Pius", "Gregory", "Innocent", "Leo", "Clement", "Urban", "Boniface", "Ferdinand",
        "Alfonso", "Juan", "Carlos", "Christian", "Gustav",
        "Otto", "Leopold", "Albert", "Rudolf", "Victor", "Umberto", "Ramses", "Ramesses", "Darius", "Cyrus", "Xerxes", "Artaxerxes", "Ptolemy",
        "Cleopatra", "Constantine", "Theodosius", "Justinian", "Sargon", "Shalmaneser", "Nebuchadnezzar", "Tiglath", "Cambyses",
        "Margaret", "Isabella", "Joseph", "Maximilian", "Sigismund", "Robert", "David", "Malcolm", "Kenneth", "Thomas", "Michael", "Stephen",
        "Harold", "Olaf", "Haakon", "Mehmed", "Suleiman", "Selim", "Murad", "Davison", "Davis",
    };

    // What is numbered by them: one number alone is enough behind these words.
    private static readonly HashSet<string> Numbered = new(StringComparer.OrdinalIgnoreCase)
    {
        "chapter", "part", "book", "volume", "vol", "act", "scene", "section", "article", "title", "appendix", "figure", "table", "phase", "stage",
        "type", "class", "grade", "level", "war", "mark", "apollo",
        "bowl", "exhibit", "schedule", "canto", "psalm", "division", "group", "category", "round", "game", "series", "plate", "corps", "rocky",
        "step", "tier", "verse", "unit", "lesson", "episode",
    };

    // Behind "I" they make it a pronoun: "in this chapter I have shown".
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "am", "was", "have", "had", "will", "would", "can", "could", "did", "do", "shall", "should", "may", "might", "must", "think", "know", "want", "like", "love", "see", "saw", "say", "said", "need",
        "read", "wrote", "went", "got", "feel", "hope", "believe", "never", "always", "also", "just", "really", "found", "made", "took", "discuss", "describe", "show", "play", "played", "heard",
    };

    private static readonly (int Value, string Sign)[] Signs =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static Reading Read(TokenList tokens, int at)
    {
        var owner = tokens[at].Text.EndsWith("'s", StringComparison.Ordinal) ? "'s" : "";
        var written = tokens[at].Text[..^owner.Length];
        if (!tokens[at].IsWord || written.Length is 0 or > 9 || !written.All("IVXLCDM".Contains) || tokens[at + 1].IsDigits || tokens[at - 1].IsDigits)
            return Reading.None;
        var value = Value(written);
        if (value == 0)
            return Reading.None;
        var before = tokens[at - 1].IsSpace ? tokens[at - 2] : tokens[at - 1].Is(".") ? tokens[at - 2] : Token.None;
        if (tokens[at - 1].IsSpace && tokens[at - 2].Is("."))
            before = tokens[at - 3];
        if (Rulers.Contains(before.Text) && IsName(tokens, at, written))
            return new($"the {NumberWords.Ordinal(value)}{owner}", tokens[at + 1].Is(".") && tokens[at + 2].Is(",") ? 2 : 1);
        if (Numbered.Contains(before.Text) && (written.Length > 1 || ((written is "I" or "V" || (written is "X" && before.IsCapitalised)) && (!Verbs.Contains(tokens.After(at).Text) || IsWorldWar(tokens, at)))))
            return new($"{NumberWords.Cardinal(value)}{owner}", 1);
        if (tokens[at + 1].IsSpace && tokens[at + 2].IsAnyOf("century", "Century", "centuries"))
            return new(NumberWords.Ordinal(value), 1);
        if (written.Length > 1 && value < 40 && before.IsCapitalised && before.Text.Length > 1)
            return Behind(tokens, at, value, owner);
        if (written.Length > 3 && value is > 1500 and < 2100)
            return new(NumberWords.Year(value), 1);
        return written is ['I' or 'V' or 'X', 'I' or 'X', ..] and not ("XX" or "XXX" or "VI" or "XI") ? new($"{NumberWords.Cardinal(value)}{owner}", 1) : Reading.None;
    }

    /// <summary>The number, or 0 where the letters are none: IIII, VX.</summary>
    public static int Value(string letters)
    {
        var (value, rest) = (0, letters);
        foreach (var (worth, sign) in Signs)
        {
            while (rest.StartsWith(sign, StringComparison.Ordinal))
                (value, rest) = (value + worth, rest[sign.Length..]);
        }
        return rest.Length == 0 && Write(value) == letters ? value : 0;
    }

    private static string Write(int value)
    {
        var letters = "";
        foreach (var (worth, sign) in Signs)
        {
            for (; value >= worth; value -= worth)
                letters += sign;
        }
        return letters;
    }

    // Behind any other name: the third of a family where a ruler's name is his first, else a number as in Final Fantasy VII.
    private static Reading Behind(TokenList tokens, int at, int value, string owner)
    {
        var first = tokens[at - 3].IsSpace ? tokens[at - 4] : Token.None;
        return Rulers.Contains(first.Text) ? new($"the {NumberWords.Ordinal(value)}{owner}", 1) : new($"{NumberWords.Cardinal(value)}{owner}", 1);
    }

    // I is a number behind a ruler's name only where no verb follows; so is X behind Malcolm not at all.
    private static bool IsName(TokenList tokens, int at, string written) =>
        written.Length > 1 || (written is "I" or "V" && !IsInitial(tokens, at) && (written is "V" || !IsPronoun(tokens, at)));

    private static bool IsInitial(TokenList tokens, int at) => tokens[at + 1].Is(".") && tokens[at + 2].IsSpace && tokens[at + 3].IsCapitalised;

    private static bool IsWorldWar(TokenList tokens, int at) => tokens[at - 2].Is("War") && tokens[at - 4].Is("World");

    private static bool IsPronoun(TokenList tokens, int at) =>
        tokens[at].Is("I") && tokens[at + 1].IsSpace && tokens[at + 2].IsWord && !tokens[at + 2].IsAnyOf("of", "was", "is", "and", "to", "in", "at", "on", "by", "or", "for", "had");
}
