using System.Collections.Concurrent;
using EspeakNg;

namespace Soother.Voice.Text;

/// <summary>Text to phonemes: by the lexicon, by phonemes written into the text as <c>[[həlˈoʊ]]</c> (IPA), and otherwise by espeak-ng.</summary>
/// <remarks>
/// The same text gives the same symbols in speaking and in training. English is written out first by <see cref="EnglishText"/>, and its symbols are those of
/// <see cref="PhonemeTable.English"/>: a sound of another language becomes the nearest of them.
/// May be used from several threads; espeak-ng itself lets one at a time in. What is known of a word is kept, for as long as the phonemiser lives.
/// </remarks>
public sealed class Phonemiser
{
    private const char Separator = '_';

    private readonly string _voice;
    private readonly Lexicon? _lexicon;
    private readonly bool _english;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _alone = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _guessed = new(StringComparer.Ordinal);

    /// <param name="voice">A language or voice of espeak-ng: <c>en-us</c>, <c>de</c>, <c>gmw/en-US</c>.</param>
    /// <param name="lexicon">Pronunciations that go before espeak-ng's.</param>
    /// <exception cref="EspeakException">espeak-ng is missing, or has no such voice.</exception>
    public Phonemiser(string voice = "en-us", Lexicon? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(voice);
        (_voice, _lexicon) = (voice, lexicon);
        _english = EnglishText.IsEnglish(voice);
        _ = Espeak.Phonemes("a", voice);
    }

    /// <summary>The pronunciation of a text. An empty text, or one without anything to say, has no symbols.</summary>
    /// <exception cref="FormatException">The text has phonemes between <c>[[</c> and <c>]]</c> that are no IPA.</exception>
    public Pronunciation Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = WrittenPhonemes.Take(text, _lexicon);
        var clauses = ClauseReader.Read(_english ? EnglishText.Normalise(written.Text) : written.Text);
        var reading = new ReadingBuilder();
        foreach (var clause in clauses)
        {
            if (clause.Words.Count > 0)
                Speak(clause.Words, written, reading);
            if (clause.Mark is { } mark)
                reading.AddMark(mark);
        }
        return reading.Build();
    }

    private void Speak(IReadOnlyList<string> words, WrittenPhonemes written, ReadingBuilder reading)
    {
        var sounded = words.Select(written.Sounded).ToList();
        var alone = sounded.ConvertAll(word => _alone.GetOrAdd(word, w => [.. Symbols(w).Where(s => s != Pronunciation.Space)]));
        var aligned = WordAligner.Align(Symbols(string.Join(' ', sounded)), alone);
        for (var i = 0; i < words.Count; i++)
        {
            if (written.TryFind(words[i], out var entry))
                reading.AddWord(entry.Word, Spoken(entry.Word, entry.Phonemes), false);
            else if (_lexicon?.TryFind(words[i], out var phonemes) == true)
                reading.AddWord(words[i], Spoken(words[i], phonemes), false);
            else
                reading.AddWord(words[i], aligned[i], _guessed.GetOrAdd(words[i], word => WordTrace.IsGuessed(word, _voice)));
        }
    }

    private string? Closed(string symbol) => _english ? EnglishPhonemes.Of(symbol) : symbol;

    // What a person wrote is not put right in silence where English has nothing like it.
    private IReadOnlyList<string> Spoken(string word, IReadOnlyList<string> phonemes) =>
        !_english ? phonemes : [.. phonemes.Select(p => p == Pronunciation.Space ? p : EnglishPhonemes.Of(p)
            ?? throw new FormatException($"the pronunciation of '{word}' has '{p}', and no sound of English is like it"))];

    // espeak-ng's symbols; between brackets it says which language it changed to.
    private List<string> Symbols(string clause)
    {
        var symbols = new List<string>();
        foreach (var piece in Espeak.Phonemes(clause, _voice, Separator))
        {
            foreach (var word in piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (symbols.Count > 0)
                    symbols.Add(Pronunciation.Space);
                symbols.AddRange(word.Split(Separator, StringSplitOptions.RemoveEmptyEntries).Where(s => s[0] is not '(').Select(Closed).OfType<string>());
            }
        }
        return symbols;
    }
}
