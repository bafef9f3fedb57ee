using System.Text;

namespace Soother.Voice.Text;

/// <summary>Phonemes that are written into a text as <c>[[həlˈoʊ]]</c>, and words of the lexicon. Each is replaced by one character, which normalisation leaves alone.</summary>
internal sealed class WrittenPhonemes
{
    private const string Open = "[[", Close = "]]";
    private const int First = 0xE000, Last = 0xF8FF;   // characters that Unicode gives no meaning

    private readonly List<(string Word, IReadOnlyList<string> Phonemes)> _entries = [];

    private WrittenPhonemes(string text) => Text = text;

    /// <summary>The text with one character for each.</summary>
    public string Text { get; private set; }

    /// <summary>Whether a character of <see cref="Text"/> is none of the writer's, but stands for phonemes.</summary>
    public static bool StandsForSome(char sign) => sign is >= (char)First and <= (char)Last;

    /// <exception cref="FormatException">What is between the brackets is no IPA.</exception>
    public static WrittenPhonemes Take(string text, Lexicon? lexicon)
    {
        var written = new WrittenPhonemes(string.Concat(text.Where(c => !StandsForSome(c))));
        if (written.Text.Contains(Open, StringComparison.Ordinal))
            written.TakeBrackets();
        if (lexicon?.Count > 0)
            written.TakeWords(lexicon);
        return written;
    }

    /// <summary>The phonemes of a word that stands for some.</summary>
    public bool TryFind(string word, out (string Word, IReadOnlyList<string> Phonemes) entry)
    {
        var found = word.Length == 1 && StandsForSome(word[0]) && word[0] - First < _entries.Count;
        entry = found ? _entries[word[0] - First] : default;
        return found;
    }

    /// <summary>A word for espeak-ng in the place of one that stands for phonemes, beginning as those do: its neighbours depend on it ("the" before a vowel).</summary>
    public string Sounded(string word) => !TryFind(word, out var entry) ? word : Ipa.IsVowel(entry.Phonemes[0]) ? "apple" : "table";

    private void TakeBrackets()
    {
        var result = new StringBuilder();
        var at = 0;
        while (Text.IndexOf(Open, at, StringComparison.Ordinal) is >= 0 and var open && Text.IndexOf(Close, open, StringComparison.Ordinal) is >= 0 and var close)
        {
            var inside = Text[(open + Open.Length)..close];
            result.Append(Text, at, open - at);
            result.Append(Add(inside, Ipa.Split(inside)));
            at = close + Close.Length;
        }
        Text = result.Append(Text, at, Text.Length - at).ToString();
    }

    private void TakeWords(Lexicon lexicon)
    {
        var result = new StringBuilder(Text.Length);
        for (var at = 0; at < Text.Length;)
        {
            var end = at;
            while (end < Text.Length && IsOfWord(Text, end))
                end++;
            if (end == at)
                result.Append(Text[at++]);
            else if (lexicon.TryFind(Text[at..end], out var phonemes))
                result.Append(Add(Text[at..end], phonemes));
            else
                result.Append(Text, at, end - at);
            at = Math.Max(at, end);
        }
        Text = result.ToString();
    }

    private static bool IsOfWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' && at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private char Add(string word, IReadOnlyList<string> phonemes)
    {
        var known = _entries.FindIndex(entry => entry.Word == word);
        if (known < 0)
        {
            if (_entries.Count > Last - First)
                throw new FormatException($"a text has more than {Last - First + 1} different words with phonemes of their own");
            _entries.Add((word, phonemes));
            known = _entries.Count - 1;
        }
        return (char)(First + known);
    }
}
