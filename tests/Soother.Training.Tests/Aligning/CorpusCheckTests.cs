using Soother.Training.Aligning;
using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Training.Tests.Spoiling;

namespace Soother.Training.Tests.Aligning;

[Collection(SpokenCorpusCollection.Name)]
public sealed class CorpusCheckTests
{
    [Fact]
    public async Task FindsAndNamesWhatIsWrongAndBlamesNoOther()
    {
        using var corpus = new SpokenCorpus(60);
        var random = new Random(5);
        corpus.Retext("c003", corpus["c010"]);
        corpus.Retext("c004", corpus["c020"]);
        corpus.Change("c011", sound => SpoiltSound.Of(sound, Spoilt.Truncated, random));
        corpus.Change("c012", sound => Backwards(SpoiltSound.Of(Backwards(sound), Spoilt.Truncated, random)));
        corpus.Change("c021", sound => sound.At(16000) with { SampleRate = sound.SampleRate });
        corpus.Change("c022", sound => sound.At(44100) with { SampleRate = sound.SampleRate });
        corpus.Add("c031", corpus["c031"], corpus.Say(corpus["c031"], "gmw/en-GB-scotland+f5"));
        corpus.Change("c041", sound => SpoiltSound.Of(sound, Spoilt.LeadingSilence, random));

        var blamed = (await corpus.CheckAsync()).Clips.Where(c => c.Verdict is not null).ToDictionary(c => c.Clip);

        var right = new Dictionary<string, string>
        {
            ["c003"] = ClipFit.TextMismatch, ["c004"] = ClipFit.TextMismatch, ["c011"] = ClipFit.Truncated, ["c012"] = ClipFit.Truncated,
            ["c021"] = ClipFit.WrongRate, ["c022"] = ClipFit.WrongRate, ["c031"] = ClipFit.OtherSpeaker,
        };
        Assert.Equal(right.Keys.Order(), blamed.Keys.Order());
        // In four minutes of speech that is never twice the same to the sample, a name may be another; on real recordings the slow tests count them.
        Assert.InRange(right.Count(r => blamed[r.Key].Reason == r.Value), 5, 7);
        Assert.All(blamed.Values, b => Assert.Equal(Verdict.Drop, b.Verdict));
    }

    [Fact]
    public async Task TheSameWhateverTheNumberOfThreadsAndNotDoneTwice()
    {
        using var corpus = new SpokenCorpus(45);
        var first = await corpus.CheckAsync(jobs: 1);
        var model = File.ReadAllBytes(Path.Combine(corpus.Steps, "speech.model"));
        var lines = File.ReadAllLines(Path.Combine(corpus.Steps, "fit.jsonl"));

        Assert.Equal(lines, await AgainAsync(corpus, jobs: 3));
        File.Delete(Path.Combine(corpus.Steps, "speech.model"));
        await corpus.CheckAsync(jobs: 3);

        Assert.Equal(model, File.ReadAllBytes(Path.Combine(corpus.Steps, "speech.model")));
        Assert.Equal(45, first.Clips.Count);
    }

    [Fact]
    public async Task SaysThatThereIsTooLittleToJudgeBy()
    {
        using var corpus = new SpokenCorpus(4);

        var fit = await corpus.CheckAsync(least: 5);

        Assert.Empty(fit.Clips);
        Assert.Contains("texts and voices can be checked from 5 minutes on", fit.Untested, StringComparison.Ordinal);
    }

    private static Sound Backwards(Sound sound) => sound with { Samples = [.. sound.Samples.Reverse()] };

    private static async Task<string[]> AgainAsync(SpokenCorpus corpus, int jobs)
    {
        await corpus.CheckAsync(jobs);
        return await File.ReadAllLinesAsync(Path.Combine(corpus.Steps, "fit.jsonl"), TestContext.Current.CancellationToken);
    }
}
