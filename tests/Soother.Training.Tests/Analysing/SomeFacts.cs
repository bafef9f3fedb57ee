using Soother.Training.Analysing;
using Soother.Training.Analysing.Statistics;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Analysing;

/// <summary>A corpus of which nothing bad can be said: two hours, even, quiet, whole.</summary>
internal static class SomeFacts
{
    public static ClipFigures Clip(int number) => new()
    {
        Id = $"c{number:0000}", Text = "The lamp is on.", Seconds = number % 20 == 0 ? 1.5 : 6 + (number % 5), SampleRate = 22050, Characters = 40 + (number % 90), Phonemes = 60, Rate = 11,
        Loudness = -24, Noise = -60, SignalToNoise = 40, Bandwidth = 10000, Lead = 0.1, Tail = 0.1, PauseShare = 0.1, LongestPause = 0.4, Peak = 0.5, Clipped = 0, Voiced = 0.02,
    };

    public static CorpusFacts Good()
    {
        List<ClipFigures> clips = [.. Enumerable.Range(1, 1000).Select(Clip)];
        var lengths = LengthGroup.Of(clips.Select(c => (c.Characters, 0.06 * c.Characters)));
        return new()
        {
            Language = "en-us", Whispered = true, Hours = clips.Sum(c => c.Seconds) / 3600, Clips = clips, Lengths = lengths, LengthsInFrames = lengths,
            Phonemes = new Dictionary<string, int> { ["a"] = 9 }, Tempo = new() { Line = new(0.09, 0.3), Spread = 0.5, Outliers = [] },
            Rate = new(11, 1, 0, 0, 0), Loudness = new(-24, 1, 0, 0, 0), Noise = new(-60, 2, 0, 0, 0),
            Diphones = new() { Sounds = ["a"], Counts = new Dictionary<string, int> { ["a a"] = 3 }, Missing = [], Coverage = 0.97 },
            SameTexts = [], SameSounds = [], Guessed = new Dictionary<string, int>(), Names = [], Unheard = [], Estimate = TrainingEstimate.Of([.. clips.Select(c => c.Seconds)]),
            Decisions = [], Faults = [],
        };
    }

    /// <summary>With something decided about the first clips.</summary>
    public static CorpusFacts Decided(this CorpusFacts facts, int clips, string reason, Verdict verdict = Verdict.Doubt) =>
        facts with { Decisions = [.. facts.Decisions, .. facts.Clips.Take(clips).Select(c => new Decision(c.Id, "analyze", verdict, reason, "so it is"))] };

    /// <summary>With some share of the clips changed.</summary>
    public static CorpusFacts Changed(this CorpusFacts facts, double share, Func<ClipFigures, ClipFigures> change)
    {
        var clips = facts.Clips.Select((c, i) => i < share * facts.Clips.Count ? change(c) : c).ToList();
        return facts with { Clips = clips, Hours = clips.Sum(c => c.Seconds) / 3600 };
    }
}
