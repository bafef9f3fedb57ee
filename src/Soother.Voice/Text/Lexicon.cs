using System.Diagnostics.CodeAnalysis;

namespace Soother.Voice.Text;

/// <summary>Pronunciations that go before espeak-ng's: words with their phonemes in IPA, as a user wrote them down.</summary>
/// <remarks>One word a line, then a tab or spaces, then IPA: <c>Soother    sˈuːðɚ</c>. A <c>#</c> begins a comment. Upper and lower case are the same.</remarks>
public sealed class Lexicon
{
    private readonly Dictionary<string, IReadOnlyList<string>> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names the file and the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Lexicon Read(string path) => Parse(File.ReadLines(path), path);

    /// <summary>Reads the lines of a lexicon.</summary>
    /// <param name="lines">What the file holds.</param>
    /// <param name="path">The file's name, for errors.</param>
    /// <exception cref="FormatException">A line cannot be read; the message names the file and the line.</exception>
    public static Lexicon Parse(IEnumerable<string> lines, string path)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var lexicon = new Lexicon();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var entry = line.Split('#')[0].Trim();
            if (entry.Length > 0)
                lexicon.Add(entry.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), $"{path}:{number}");
        }
        return lexicon;
    }

    /// <summary>The phonemes of a word, or of a word with <c>'s</c> behind it.</summary>
    public bool TryFind(string word, [NotNullWhen(true)] out IReadOnlyList<string>? phonemes)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (_words.TryGetValue(word, out phonemes))
            return true;
        if (word is [.., '\'' or '’', 's'] && _words.TryGetValue(word[..^2], out var owner))
            phonemes = [.. owner, .. Ending(owner[^1])];
        return phonemes is not null;
    }

    // As in Bess's, Jack's and Ann's.
    private static string[] Ending(string last) => last switch
    {
        "s" or "z" or "ʃ" or "ʒ" or "tʃ" or "dʒ" => ["ᵻ", "z"],
        "p" or "t" or "k" or "f" or "θ" => ["s"],
        _ => ["z"],
    };

    private void Add(string[] entry, string place)
    {
        if (entry.Length < 2)
            throw new FormatException($"{place}: the word '{entry[0]}' has no pronunciation; write it behind the word, as in: tomato    təmˈeɪɾoʊ");
        try
        {
            if (!_words.TryAdd(entry[0], Ipa.Split(entry[1])))
                throw new FormatException($"the word '{entry[0]}' is there twice; leave one of the two lines out");
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{place}: {fault.Message}", fault);
        }
    }
}
