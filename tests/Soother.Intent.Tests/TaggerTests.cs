namespace Soother.Intent.Tests;

public sealed class TaggerTests(ITestOutputHelper output)
{
    private static readonly string Snips = Path.Combine(ShippedSkills.Root(), "..", "shared", "data", "nlu", "snips");

    [Theory]
    [InlineData("play [Blue Moon](song)", "play Blue Moon", "5-14 song")]
    [InlineData("[a](x) and [b c](y)", "a and b c", "0-1 x;6-9 y")]
    [InlineData(@"say \[this\] \\ twice", @"say [this] \ twice", "")]
    [InlineData("an [open bracket", "an [open bracket", "")]
    [InlineData("[words] without a name", "[words] without a name", "")]
    public void ReadsTheMarksOfExamples(string example, string text, string marks)
    {
        var read = MarkedText.OfExample(example);
        Assert.Equal((text, marks), (read.Text, string.Join(';', read.Marks.Select(m => $"{m.Start}-{m.End} {m.Slot}"))));
    }

    [Fact]
    public void ReadsAnnotatedUtterances()
    {
        var read = MarkedText.OfAnnotation("add [artist : WC Handy] to [playlist_owner : my] list");
        Assert.Equal("add WC Handy to my list", read.Text);
        Assert.Equal([new(4, 12, "artist"), new(16, 18, "playlist_owner")], read.Marks);
    }

    [Theory]
    [InlineData("Play R&B at 7:30!", "Play|R&B|at|7:30|!")]
    [InlineData("dena's (best) songs.", "dena|'s|(|best|)|songs|.")]
    [InlineData("e\u0301te\u0301 '", "e\u0301te\u0301|'")]
    [InlineData("", "")]
    public void SplitsTextIntoWhatNamesAreMadeOf(string text, string pieces) =>
        Assert.Equal(pieces, string.Join('|', Pieces.Of(text).Select(p => text[p.Start..p.End])));

    [Fact]
    public void LearnsWhatStandsWhereAndWhatIsInAList()
    {
        var tagger = Tagger.Learn(
            [.. new[] { "put [jazz](genre) on", "put [soul](genre) on", "play [Blue Moon](song)", "play [Hello](song)", "play some [jazz](genre)", "stop it" }.Select(MarkedText.OfExample)],
            [("genre", "free jazz"), ("genre", "disco")]);
        Assert.Equal("Red Sun", Only(tagger, "play Red Sun", "song"));
        Assert.Equal("disco", Only(tagger, "play some disco", "genre"));
        Assert.Empty(tagger.Find("stop it"));
        Assert.Equal((3, 2, 0), (tagger.TimesSeen("genre"), tagger.TimesSeen("song"), tagger.TimesSeen("colour")));
    }

    [Theory]
    [InlineData("train_small.annot.tsv", 0.88)]
    [InlineData("train.annot.tsv", 0.94)]
    public void FindsTheSlotsOfPeoplesUtterances(string train, double least)
    {
        if (!Directory.Exists(Snips))
            Assert.Skip("the annotated SNIPS utterances are not here");
        var figures = SlotEvaluation.Of(Read(train), [.. Read("test.annot.tsv")], _ => null);
        output.WriteLine($"{train}: F1 {figures.WithRightIntent.F1:P2}, precision {figures.WithRightIntent.Precision:P2}, recall {figures.WithRightIntent.Recall:P2};"
            + $" learned in {figures.TrainingSeconds:0.00} s, {figures.MedianMilliseconds:0.000} ms an utterance");
        Assert.InRange(figures.WithRightIntent.F1, least, 1);
        Assert.Equal((0, 0), (figures.WithFoundIntent.F1, figures.Whole));
    }

    [Fact]
    public void CountsSlotsByNameAndPlace()
    {
        (string, MarkedText)[] train = [("Play", MarkedText.OfExample("play [Blue Moon](song)")), ("Stop", MarkedText.OfExample("stop [the music](what)"))];
        (string, MarkedText)[] test = [("Play", MarkedText.OfExample("play [Red Sun](song)")), ("Stop", MarkedText.OfExample("stop [the](what) car")), ("Stop", MarkedText.OfExample("stop [the music](what)"))];
        var figures = SlotEvaluation.Of(train, test, text => text.StartsWith("play", StringComparison.Ordinal) ? "Play" : text.EndsWith("car", StringComparison.Ordinal) ? null : "Stop");
        Assert.Equal((2 / 3.0, 2 / 3.0), (figures.WithRightIntent.Precision, figures.WithRightIntent.Recall), Near);
        Assert.Equal((1.0, 2 / 3.0), (figures.WithFoundIntent.Precision, figures.WithFoundIntent.Recall), Near);
        Assert.Equal(2 / 3.0, figures.Whole, 0.001);
    }

    private static bool Near((double, double) a, (double, double) b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 0.001;

    private static string Only(Tagger tagger, string text, string slot)
    {
        var mark = Assert.Single(tagger.Find(text));
        Assert.Equal(slot, mark.Slot);
        return text[mark.Start..mark.End];
    }

    private static IEnumerable<(string Intent, MarkedText Text)> Read(string file) =>
        File.ReadLines(Path.Combine(Snips, file)).Select(l => l.Split('\t')).Select(c => (c[0], MarkedText.OfAnnotation(c[1])));
}
