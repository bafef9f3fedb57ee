using Soother.Training.Analysing;
using Soother.Training.Analysing.Judging;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Analysing;

public sealed class ClipJudgeTests
{
    [Fact]
    public async Task BlamesTheSpoiltClipsForWhatIsWrongWithThemAndNoOthers()
    {
        using var folder = new TemporaryFolder();
        SomeCorpus.Write(folder, 40, Spoil);
        var report = await Analysis.RunAsync(new(folder.File("corpus")) { To = folder.File("report"), Jobs = 2 }, CancellationToken.None);

        Assert.Equal(
            [("clip03", "clipped"), ("clip08", "silence at the ends"), ("clip13", "dull"), ("clip18", "noisy"), ("clip23", "recorded twice"), ("clip24", "recorded twice"),
                ("clip24", "tempo"), ("clip33", "tempo")],
            report.Facts.Decisions.Select(d => (d.Clip, d.Reason)).Order());
    }

    [Fact]
    public void AnOddTempoIsNotSaidOfAClipThatIsLeftOutForWhatExplainsIt()
    {
        Decision seen = new("a", "analyze", Verdict.Doubt, ClipJudge.Tempo, "short"), loud = seen with { Reason = ClipJudge.Clipped }, other = seen with { Clip = "b" };
        Decision heard = new("a", "analyze", Verdict.Drop, "truncated", "cut off"), doubt = heard with { Clip = "b", Verdict = Verdict.Doubt };
        Assert.Equal([loud, other, heard, doubt], ClipJudge.Explained([seen, loud, other], [heard, doubt]));
    }

    private static float[] Spoil(int number, float[] sound) => number switch
    {
        3 => [.. sound.Select(s => Math.Clamp(s * 30, -0.9f, 0.9f))],
        8 => [.. Hiss(24000), .. sound],
        13 => Dull(sound),
        18 => [.. sound.Zip(Hiss(sound.Length), (s, h) => s + (h * 60))],
        24 => [.. SomeCorpus.Speech(23).Select(s => s / 2)],
        33 => SomeCorpus.Speech(40),
        _ => sound,
    };

    private static float[] Hiss(int samples)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, samples).Select(_ => 0.0003f * ((random.NextSingle() * 2) - 1))];
    }

    // The mean of some samples in a row, three times over: little is left above 1.5 kHz.
    private static float[] Dull(float[] sound)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            var before = sound;
            sound = [.. before.Select((_, i) => before.Skip(Math.Max(0, i - 5)).Take(11).Average())];
        }
        return sound;
    }
}
