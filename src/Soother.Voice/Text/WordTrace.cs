using EspeakNg;

namespace Soother.Voice.Text;

/// <summary>Reads espeak-ng's account of how it came to a pronunciation.</summary>
internal static class WordTrace
{
    private const string Found = "Found: '", Translated = "Translate '";

    // In longer words, and in scripts beyond these, espeak-ng's own account may run over its memory.
    private const int Longest = 40;
    private const char EndOfLatin = '\u0180', EndOfScripts = '\u0600';

    /// <summary>Whether letter rules alone said how a word is spoken: the dictionary has neither the word, nor what is left of it without its ending.
    /// Words in other scripts than Latin, Greek, Cyrillic and Hebrew are not judged: false.</summary>
    public static bool IsGuessed(string word, string voice) =>
        word.Split('-', StringSplitOptions.RemoveEmptyEntries).Any(part => IsPlain(part, EnglishText.IsEnglish(voice) ? EndOfLatin : EndOfScripts) && IsPartGuessed(part, Espeak.Trace(part, voice)));

    private static bool IsPlain(string part, char end) => part.Length <= Longest && part.Any(char.IsLetter) && part.All(c => c < end && (char.IsLetter(c) || c == '\''));

    // Rules take an ending off and look the rest up, so the last line of the two kinds is what decided.
    private static bool IsPartGuessed(string part, string trace)
    {
        var guessed = false;
        foreach (var line in trace.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(Translated, StringComparison.Ordinal))
                guessed = true;
            else if (line.StartsWith(Found, StringComparison.Ordinal))
                guessed = IsLetterOf(line[Found.Length..], part);
        }
        return guessed;
    }

    // A word that cannot be spoken is spelled: the dictionary was asked for its letters.
    private static bool IsLetterOf(ReadOnlySpan<char> found, string part) => found.IndexOf("' [", StringComparison.Ordinal) == 1 && part.Length > 1;
}
