using Soother.Training.Analysing.Measuring;
using Soother.Training.Corpora;

namespace Soother.Training.Analysing.Judging;

/// <summary>What is wrong with single clips, seen from all the others.</summary>
internal static class ClipJudge
{
    public const string Tempo = "tempo", Clipped = "clipped", Noisy = "noisy", Silence = "silence at the ends", Twice = "recorded twice", Voiced = "voiced", Whispered = "whispered";

    public static IReadOnlyList<Decision> Judge(IReadOnlyList<MeasuredClip> clips) =>
        [.. Statistics.Tempo.Of(clips).Outliers.Select(o => Doubt(o.Clip, Tempo, $"lasts {o.Seconds:0.0} s where its text takes {o.Expected:0.0} s"))];

    private static Decision Doubt(string clip, string reason, string detail) => new(clip, Subject.Step, Verdict.Doubt, reason, detail);
}
