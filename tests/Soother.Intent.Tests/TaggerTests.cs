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
        var taggers = Read(train).GroupBy(u => u.Intent).ToDictionary(g => g.Key, g => Tagger.Learn([.. g.Select(u => u.Text)], []));
        var score = new SlotScore();
        foreach (var (intent, text) in Read("test.annot.tsv"))
            score.Add(text.Marks, taggers[intent].Find(text.Text));
        output.WriteLine($"{train}: F1 {score.F1:P2}, precision {score.Precision:P2}, recall {score.Recall:P2}");
        Assert.InRange(score.F1, least, 1);
    }

    private static string Only(Tagger tagger, string text, string slot)
    {
        var mark = Assert.Single(tagger.Find(text));
        Assert.Equal(slot, mark.Slot);
        return text[mark.Start..mark.End];
    }

    private static IEnumerable<(string Intent, MarkedText Text)> Read(string file) =>
        File.ReadLines(Path.Combine(Snips, file)).Select(l => l.Split('\t')).Select(c => (c[0], MarkedText.OfAnnotation(c[1])));
}
