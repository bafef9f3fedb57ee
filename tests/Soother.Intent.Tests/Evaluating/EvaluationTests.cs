using Soother.Contracts;

namespace Soother.Intent.Tests.Evaluating;

public sealed class EvaluationTests
{
    private static readonly LabelledText[] Train =
    [
        new("lights", "turn on the lights"), new("lights", "lights on please"), new("lights", "switch the lamp on"), new("weather", "will it rain"), new("weather", "how is the weather"),
        new("weather", "is it cold outside"), new("", "what is the square root of nine"),
    ];

    [Fact]
    public void CountsWhatIsInScopeAndWhatIsNot()
    {
        var result = Run([new("lights", "turn the lights on"), new("weather", "will it rain today"), new("", "my aunt sells shoes"), new("taxes", "file my tax return")]);
        Assert.Equal((2, 2, 2, 7), (result.Intents, result.InScope, result.OutOfScope, result.Trained));
        Assert.Equal(1, result.Accuracy);
        Assert.NotNull(result.AtThreshold.FalseAccepts);
    }

    [Fact]
    public void MoreConfidenceAcceptsLess()
    {
        var accepted = Run([.. Train.Where(t => t.Intent.Length > 0)]).Thresholds.Select(t => t.Accepted).ToArray();
        Assert.Equal(accepted.OrderDescending(), accepted);
        Assert.Null(Run([new("lights", "lights")]).AtThreshold.FalseAccepts);
    }

    [Fact]
    public void AWrongGuessIsNotCountedAsRight() => Assert.Equal(0.5, Run([new("lights", "turn on the lights"), new("lights", "how is the weather")]).Accuracy);

    [Fact]
    public void NothingToLearnIsSaid() =>
        Assert.Contains("no utterance with an intent", Assert.Throws<ArgumentException>(() => new Evaluation(new([new("", "hm")], Train), "en", 0.5).Run(new Silent(), default)).Message);

    [Fact]
    public void HonestConfidencesHaveNoCalibrationError()
    {
        var honest = Enumerable.Range(0, 100).Select(i => (0.8, i < 80));
        Assert.Equal(0, Calibration.ErrorOf(honest), 6);
        Assert.Equal(0.3, Calibration.ErrorOf(Enumerable.Range(0, 100).Select(i => (0.8, i < 50))), 6);
    }

    private static NluEvaluated Run(LabelledText[] test) => new Evaluation(new(Train, test), "en", 0.5).Run(new Silent(), CancellationToken.None);

    private sealed class Silent : IProgress<NluEvaluating>
    {
        public void Report(NluEvaluating value) => Assert.InRange(value.Done, 0, 1);
    }
}
