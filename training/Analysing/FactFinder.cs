using Soother.Training.Analysing.Measuring;
using Soother.Training.Analysing.Statistics;
using Soother.Training.Corpora;

namespace Soother.Training.Analysing;

/// <summary>Puts together what is known of a corpus.</summary>
internal static class FactFinder
{
    /// <param name="subject">The corpus.</param>
    /// <param name="clips">Those that are used, in their order.</param>
    /// <param name="faults">What could not be read.</param>
    /// <param name="decisions">What was decided about clips here.</param>
    /// <param name="dictionary">To count phonemes by, if wanted.</param>
    public static CorpusFacts Find(
        Subject subject, IReadOnlyList<MeasuredClip> clips, IEnumerable<Fault> faults, IReadOnlyList<Decision> decisions, PronouncingDictionary? dictionary)
    {
        var figures = clips.Select(ClipFigures.Of).ToList();
        var (phonemes, common) = (PhonemeCounts.Of(clips), CommonWords.Of(subject.Language));
        var texts = clips.Select(c => c.Clip.Text).ToList();
        return new()
        {
            Language = subject.Language,
            Whispered = subject.Whispered,
            Hours = clips.Sum(c => c.Sound.Seconds) / 3600,
            Clips = figures,
            Lengths = LengthGroup.Of(clips.Select(c => (c.Text.Characters, c.Sound.Seconds))),
            LengthsInFrames = LengthGroup.Of(clips.Select(c => (c.Text.Characters, LengthGroup.InFrames(c.Sound.Seconds)))),
            Phonemes = phonemes,
            DictionaryPhonemes = dictionary is null ? null : PhonemeCounts.Of(texts, dictionary, bare: true),
            DictionaryPhonemesAsWritten = dictionary is null ? null : PhonemeCounts.Of(texts, dictionary, bare: false),
            Tempo = Tempo.Of(clips),
            Rate = Course.Of([.. figures.Select(f => f.Rate)]),
            Loudness = Course.Of([.. figures.Select(f => f.Loudness)]),
            Noise = Course.Of([.. figures.Select(f => f.Noise)]),
            Diphones = Diphones.Of(clips, common),
            SameTexts = TwinSearch.Texts(clips),
            SameSounds = TwinSearch.Sounds(clips),
            Guessed = GuessedWords.All(clips),
            Names = GuessedWords.Names(clips),
            Unheard = [.. common.Words.SelectMany(w => w.Sounds).Distinct().Where(s => s.Length > 0 && !phonemes.ContainsKey(s)).Order(StringComparer.Ordinal)],
            Estimate = TrainingEstimate.Of([.. clips.Select(c => c.Sound.Seconds)]),
            Decisions = decisions,
            Faults = [.. faults.Select(f => f.ToString())],
        };
    }
}
