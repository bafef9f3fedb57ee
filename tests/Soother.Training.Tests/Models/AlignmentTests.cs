using Soother.Training.Learning;
using Soother.Training.Models;

namespace Soother.Training.Tests.Models;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData(100, 20)]
    [InlineData(5, 5)]
    [InlineData(900, 140)]
    [InlineData(7, 1)]
    public void ThePriorOfEachFrameAddsUpToOneAndMovesAlongTheDiagonal(int frames, int symbols)
    {
        var prior = AlignmentPrior.Log(frames, symbols).Select(l => Math.Exp(l)).ToArray();
        var means = Enumerable.Range(0, frames).Select(t => Enumerable.Range(0, symbols).Sum(n => n * prior[(t * symbols) + n])).ToList();

        for (var t = 0; t < frames; t++)
            Assert.Equal(1, prior.AsSpan(t * symbols, symbols).ToArray().Sum(), 1e-4);
        Assert.Equal(means, means.Order());
        Assert.Equal((symbols - 1) / 2.0, means[frames / 2], 0.05 * symbols);
    }

    // n ~ BetaBinomial(4; alpha 2, beta 3): from its definition by gamma functions.
    [Fact]
    public void ThePriorIsTheBetaBinomialDistribution() =>
        Assert.All(new[] { 0.214286, 0.285714, 0.257143, 0.171429, 0.071429 }.Index(), p => Assert.Equal(p.Item, Math.Exp(AlignmentPrior.Log(4, 5)[5 + p.Index]), 1e-5));

    [Fact]
    public void TheBestPathIsFound()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 50; trial++)
        {
            var (frames, symbols) = (random.Next(3, 9), random.Next(1, 4));
            var scores = Enumerable.Range(0, frames * symbols).Select(_ => (float)random.NextDouble()).ToArray();

            var durations = MonotonicSearch.Durations(scores, frames, symbols);

            Assert.Equal(frames, durations.Sum());
            Assert.All(durations, d => Assert.InRange(d, 1, frames));
            Assert.Equal(All(frames, symbols).Max(d => Score(scores, d, symbols)), Score(scores, durations, symbols), 1e-5);
        }
    }

    [Fact]
    public void AnAlignmentIsMeasured()
    {
        float[] diagonal = [1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1];
        Assert.Equal(new AlignmentMeasure(1, 1, 1, 2, 0, true), AlignmentMeasure.Of(diagonal, 4, 3));

        float[] stuck = [0.9f, 0.1f, 0, 0.9f, 0.1f, 0, 0.2f, 0.8f, 0, 0.9f, 0.1f, 0];
        var measure = AlignmentMeasure.Of(stuck, 4, 3);
        Assert.Equal((0.875, 0.75, 2, 1, true), (Math.Round(measure.Focus, 3), measure.Monotonic, measure.LongestStall, measure.Skipped, measure.ReachesEnd is false || measure.Skipped == 1));
        Assert.False(measure.ReachesEnd);
    }

    private static IEnumerable<int[]> All(int frames, int symbols)
    {
        if (symbols == 1)
            return [[frames]];
        return from first in Enumerable.Range(1, frames - symbols + 1) from rest in All(frames - first, symbols - 1) select (int[])[first, .. rest];
    }

    private static float Score(float[] scores, int[] durations, int symbols)
    {
        var (t, sum) = (0, 0f);
        for (var n = 0; n < symbols; n++)
        {
            for (var i = 0; i < durations[n]; i++)
                sum += scores[(t++ * symbols) + n];
        }
        return sum;
    }
}
