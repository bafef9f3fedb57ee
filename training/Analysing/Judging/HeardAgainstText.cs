using Soother.Training.Aligning;
using Soother.Training.Analysing.Measuring;
using Soother.Training.Corpora;

namespace Soother.Training.Analysing.Judging;

/// <summary>Hears each clip against its text and against the others: is this what is said, whole, at its rate, by this reader?</summary>
internal static class HeardAgainstText
{
    private const int Seed = 1;

    /// <summary>What speaks against clips; and why none could be heard so, where none could.</summary>
    public static async Task<(IReadOnlyList<Decision> Decisions, string? Untested)> JudgeAsync(Subject subject, IReadOnlyList<MeasuredClip> clips, int jobs, CancellationToken cancel)
    {
        var settings = new CheckSettings(subject.Phonemes.Value, subject.Steps);
        var heard = clips.Where(c => c.Text.Fault is null).Select(c => c.Clip).Concat(subject.LeftOut).Select(subject.Voiced).ToList();
        var fit = await CorpusCheck.RunAsync(subject.Store, heard, settings, jobs, Seed, cancel);
        return ([.. fit.Clips.Select(c => c.Decision(Subject.Step)).OfType<Decision>()], fit.Untested);
    }
}
