using Soother.Training.Analysing.Statistics;

namespace Soother.Training.Tests.Analysing;

public sealed class StatisticsTests
{
    [Fact]
    public void TheLineGoesThroughMostPointsThoughAQuarterIsWild()
    {
        var random = new Random(1);
        var points = Enumerable.Range(0, 400).Select(i => (X: (double)i, Y: i % 4 == 0 ? random.NextDouble() * 500 : 3 + (0.5 * i))).ToList();
        var line = RobustLine.Through(points);
        Assert.Equal(0.5, line.Slope, 0.02);
        Assert.Equal(3, line.Intercept, 3.0);
    }

    [Fact]
    public void AStepBetweenTwoSessionsIsFoundWhereItIs()
    {
        var random = new Random(2);
        var course = Course.Of([.. Enumerable.Range(0, 200).Select(i => (i < 120 ? -60.0 : -48) + random.NextDouble())]);
        Assert.Equal(12, course.Jump, 1.0);
        Assert.InRange(course.JumpAt, 115, 125);
        Assert.Equal(0, Course.Of([.. Enumerable.Range(0, 200).Select(_ => -60.0)]).Jump);
    }

    [Fact]
    public void WordsRunIntoOneAnotherAndMarksAreSilence() =>
        Assert.Equal([("_", "aɪ"), ("aɪ", "n"), ("n", "oʊ"), ("oʊ", "_"), ("_", "h"), ("h", "iː"), ("iː", "_")],
            Diphones.Pairs(["aɪ", "", "n", "oʊ", ".", "", "h", "iː", "."]));

    [Fact]
    public void AnEstimateGrowsWithTheClips()
    {
        var (little, much) = (TrainingEstimate.Of([.. Enumerable.Repeat(6.57, 365)]), TrainingEstimate.Of([.. Enumerable.Repeat(6.57, 13000), 20]));
        Assert.Equal(1.4, little.StepSeconds, 0.01);
        Assert.Equal(49, little.MinutesToGood, 0.5);
        Assert.True(much.MinutesToGood > 2 * little.MinutesToGood && much.Megabytes > little.Megabytes);
    }
}
