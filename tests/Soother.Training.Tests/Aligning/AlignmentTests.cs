using Soother.Training.Aligning;
using Soother.Voice.Text;

namespace Soother.Training.Tests.Aligning;

public sealed class AlignmentTests
{
    private static readonly Phonemiser Phonemes = new("en-us");

    [Fact]
    public void EveryPhonemeGetsItsTimeInOrderAndAPauseIsWhereItIs()
    {
        using var corpus = new SpokenCorpus(45);
        var model = SpeechModel.Learn([.. corpus.Clips.Select(c => Read(corpus, c.Id))], 2, TestContext.Current.CancellationToken);
        var (before, after) = (corpus.Say("seven yellow chairs", "gmw/en-US"), corpus.Say("under the quiet bridge", "gmw/en-US"));
        var silence = Some.Noise(0.6, 0.001);
        var features = FeatureReader.Read(new(before.SampleRate, [.. before.Samples, .. silence, .. after.Samples]));

        var alignment = model.Align(features, Phonemes.Read("seven yellow chairs, under the quiet bridge").Symbols)!;

        Assert.All(alignment.Symbols.Zip(alignment.Symbols.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(alignment.Symbols, s => Assert.True(s.Seconds >= (Pronunciation.IsPhoneme(s.Symbol) ? 0.029 : 0)));
        var pause = alignment.Symbols.Single(s => s.Symbol == ",");
        Assert.True(pause.Start < before.Seconds + 0.1 && pause.End > before.Seconds + 0.5, $"{pause} around {before.Seconds:0.00}");
        Assert.InRange(alignment.Start, 0, 0.15);
    }

    [Fact]
    public void ASoundShorterThanItsTextCanBeSaidHasNoAlignment()
    {
        var phones = PhoneSet.Of([Phonemes.Read("a very long sentence for such a short sound").Symbols]);
        var statistics = new MixtureStatistics(Enumerable.Repeat(1, phones.States));
        var features = FeatureReader.Read(new(Some.Rate, Some.Noise(0.3, 0.1)));
        for (var t = 0; t < features.Frames; t++)
            statistics.Add(t % phones.States, 0, features.Frame(t));
        var model = new SpeechModel(phones, statistics.Estimate());

        Assert.Null(model.Align(features, Phonemes.Read("a very long sentence for such a short sound").Symbols));
        Assert.Null(model.Align(features, []));
        Assert.NotNull(model.Align(features, Phonemes.Read("such").Symbols));
    }

    private static Utterance Read(SpokenCorpus corpus, string id) => new(FeatureReader.Read(corpus.Sound(id)), Phonemes.Read(corpus[id]).Symbols);
}
