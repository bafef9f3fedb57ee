using Soother.Voice.Text;

namespace Soother.Training.Analysing.Measuring;

/// <summary>Finds out what a text asks of the voice.</summary>
internal sealed class TextMeter(Phonemiser phonemiser)
{
    /// <exception cref="TrainingException">espeak-ng is missing, or has no such language.</exception>
    public TextMeter(string language) : this(Phonemiser(language))
    {
    }

    public TextMeasure Measure(string text)
    {
        var characters = text.EnumerateRunes().Count();
        try
        {
            var reading = phonemiser.Read(text);
            var symbols = string.Join(' ', reading.Symbols.Select(s => s == Pronunciation.Space ? "|" : s));
            return new(characters, symbols, [.. reading.Words.Where(w => w.Guessed).Select(w => w.Text)]);
        }
        catch (FormatException wrong)
        {
            return new(characters, "", [], wrong.Message);
        }
    }

    /// <summary>What reads texts of a language.</summary>
    /// <exception cref="TrainingException">espeak-ng is missing, or has no such language.</exception>
    public static Phonemiser Phonemiser(string language)
    {
        try
        {
            return new Phonemiser(language);
        }
        catch (EspeakNg.EspeakException wrong)
        {
            throw new TrainingException($"The language '{language}' cannot be pronounced: {wrong.Message}", wrong);
        }
    }
}
