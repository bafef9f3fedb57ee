namespace Soother.Voice.Text;

/// <summary>The sounds of English, American and British, and what a foreign sound becomes in an English mouth. A voice then never meets a symbol that it was not trained on.</summary>
internal static class EnglishPhonemes
{
    private static readonly string[] Consonants =
    [
        "p", "b", "t", "d", "k", "ɡ", "f", "v", "θ", "ð", "s", "z", "ʃ", "ʒ", "h", "m", "n", "ŋ", "l", "ɹ", "j", "w", "tʃ", "dʒ", "ɾ", "ʔ", "n̩",
    ];

    private static readonly string[] Vowels =
    [
        "i", "iː", "ɪ", "ᵻ", "eɪ", "ɛ", "æ", "a", "ɑː", "ɒ", "ɔ", "ɔː", "oʊ", "əʊ", "oː", "ʊ", "uː", "ʌ", "ɐ", "ə", "əl", "ɚ", "ɜː", "aɪ", "aʊ", "ɔɪ",
        "iə", "eə", "ʊə", "aɪə", "aɪɚ", "ɪɹ", "ɛɹ", "ʊɹ", "ɑːɹ", "ɔːɹ", "oːɹ",
    ];

    private static readonly Dictionary<string, string> Nearest = new(StringComparer.Ordinal)
    {
        ["r"] = "ɹ", ["ʁ"] = "ɹ", ["ɽ"] = "ɾ", ["ɻ"] = "ɹ", ["ʀ"] = "ɹ", ["x"] = "k", ["χ"] = "k", ["q"] = "k", ["g"] = "ɡ", ["ɣ"] = "ɡ",
        ["ç"] = "h", ["ħ"] = "h", ["ɦ"] = "h", ["ɬ"] = "l", ["ɫ"] = "l", ["ɭ"] = "l", ["ʎ"] = "j",
        ["ɲ"] = "n", ["ɳ"] = "n", ["ɱ"] = "m", ["ʂ"] = "ʃ", ["ɕ"] = "ʃ", ["ʐ"] = "ʒ", ["ʑ"] = "ʒ", ["β"] = "v", ["ʋ"] = "v", ["ɸ"] = "f",
        ["ʈ"] = "t", ["ɖ"] = "d", ["c"] = "tʃ", ["ɟ"] = "dʒ", ["ts"] = "s", ["dz"] = "z", ["tɕ"] = "tʃ", ["ɥ"] = "j", ["ʍ"] = "w",
        ["e"] = "eɪ", ["o"] = "oʊ", ["u"] = "uː", ["y"] = "uː", ["ʏ"] = "ʊ", ["ø"] = "ɜː", ["œ"] = "ɜː", ["ɜ"] = "ɜː", ["ɝ"] = "ɜː", ["ɯ"] = "ʊ",
        ["ɨ"] = "ᵻ", ["ʉ"] = "uː", ["ɤ"] = "ʌ", ["ɵ"] = "ə", ["ɘ"] = "ə", ["ɑ"] = "ɑː", ["aː"] = "ɑː", ["ᵿ"] = "ʊ", ["ɶ"] = "æ", ["ei"] = "eɪ",
        ["ai"] = "aɪ", ["au"] = "aʊ", ["ɔø"] = "ɔɪ", ["ɔʏ"] = "ɔɪ",
    };

    private static readonly HashSet<string> Known = [.. Consonants, .. Vowels];

    /// <summary>All symbols: the consonants, and each vowel without stress and with both of its stresses.</summary>
    public static IEnumerable<string> All => [.. Consonants, .. Vowels, .. Vowels.Select(v => Ipa.Primary + v), .. Vowels.Select(v => Ipa.Secondary + v)];

    /// <summary>The symbol itself, or that of the nearest English sound; null where there is none.</summary>
    public static string? Of(string symbol)
    {
        var sound = symbol.TrimStart(Ipa.Primary, Ipa.Secondary);
        var stress = symbol[..^sound.Length];
        return Sound(sound) is { } english ? (Vowels.Contains(english) ? stress : "") + english : null;
    }

    // Without what tells it apart from the English sound: length, a tone, the mark of a nasal vowel.
    private static string? Sound(string sound)
    {
        for (var length = sound.Length; length > 0; length--)
        {
            var part = sound[..length];
            if (Known.Contains(part))
                return part;
            if (Nearest.TryGetValue(part, out var near))
                return near;
        }
        return null;
    }
}
