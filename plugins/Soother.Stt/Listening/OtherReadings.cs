using System.Text.Json;
using Soother.Stt.Recognition;
using Soother.Voice.Signal;

namespace Soother.Stt.Listening;

/// <summary>
/// What else was perhaps said. The recogniser gives either one reading with the confidence of its words, or several readings without, so a doubtful utterance is heard a second time.
/// </summary>
/// <param name="most">How many other texts are wanted at most; 0 keeps no sound and finds none.</param>
internal sealed class OtherReadings(int most)
{
    private const double Doubtful = 0.9;   // of the likelihood: above it nearly every text is the right one
    private const int MostSamples = 15 * VoiceActivityDetector.SampleRate;   // more would take longer to hear again than an answer may
    private readonly List<float> _sound = [];
    private bool _tooLong;

    /// <summary>Keeps the sound of the utterance, piece by piece.</summary>
    public void Keep(ReadOnlySpan<float> samples)
    {
        _tooLong |= _sound.Count + samples.Length > MostSamples;
        if (most > 0 && !_tooLong)
            _sound.AddRange(samples);
    }

    /// <summary>The other texts, the likeliest first; null where none are wanted or needed.</summary>
    /// <param name="recogniser">What heard it, when it has finished.</param>
    /// <param name="heard">What it heard.</param>
    public IReadOnlyList<string>? Find(Recogniser recogniser, Transcript heard)
    {
        if (most == 0 || _tooLong || heard.Text.Length == 0 || heard.Likelihood >= Doubtful)
            return null;
        // Twice as many: several differ only in what was no word.
        var texts = Read(recogniser.Readings([.. _sound], 2 * most)).Where(text => text.Length > 0 && text != heard.Text).Distinct().Take(most).ToList();
        return texts.Count > 0 ? texts : null;
    }

    private static IEnumerable<string> Read(string json)
    {
        using var result = JsonDocument.Parse(json);
        return result.RootElement.TryGetProperty("alternatives", out var readings)
            ? [.. readings.EnumerateArray().Select(reading => Transcript.WithoutUnknown(reading.GetProperty("text").GetString()!))]
            : [];
    }
}
