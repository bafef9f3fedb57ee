using EspeakNg;

namespace Soother.Voice.Text;

/// <summary>Reads espeak-ng's account of how it came to a pronunciation.</summary>
internal static class WordTrace
{
    private const string Found = "Found: '", Translated = "Translate '";

    /// <summary>Whether letter rules alone said how a word is spoken: the dictionary has neither the word, nor what is left of it without its ending.</summary>
    public static bool IsGuessed(string word, string voice) =>
        word.Split('-', StringSplitOptions.RemoveEmptyEntries).Any(part => part.Any(char.IsLetter) && IsPartGuessed(part, Espeak.Trace(part, voice)));

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
    private static bool IsLetterOf(ReadOnlySpan<char> found, string part) => found.IndexOf('\'') == 1 && part.Length > 1;
}
