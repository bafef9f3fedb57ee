using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class FuzzTests
{
    private const string Characters = "abcdefg hij\t'’0123456789:.,%°()[]{}|/+#\0\uD83D\uDE00é中\u0301\r\n-";

    private static readonly string[] Pieces =
        ["what", "time", "set", "timer", "for", "five", "hundred", "thousand", "and", "a", "half", "hour", "minutes", "to", "past", "7:30", "1,000", "12th", "may", "next",
         "monday", "the", "is", "it", "[unk]", "volume", "%", "point", "minus", "999999999999999", "00", "oh", "of", "remind", "me", "echo", "in", "year", "from", "now"];

    [Fact]
    public void NeverThrowsWhateverIsSaid()
    {
        var (random, engine) = (new Random(1), Learned.Engine(Learned.Everyday));
        for (var i = 0; i < 20_000; i++)
        {
            var said = i % 2 == 0
                ? string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Characters[random.Next(Characters.Length)]))
                : string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var understood = engine.Understand(said);
            Assert.All(understood?.Slots ?? [], s => Assert.Equal(s.RawValue, said[s.Range!.Start..s.Range.End]));
        }
    }

    [Theory]
    [InlineData(100_000, 'a')]
    [InlineData(190, '7')]
    [InlineData(1_000_000, ' ')]
    public void SurvivesLongInput(int length, char of) => Assert.Null(Learned.Engine(Learned.Everyday).Understand(new string(of, length)));

    [Fact]
    public void RefusesOrLearnsWhateverIsOffered()
    {
        var random = new Random(2);
        var offers = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => "ab []()|{}x,'9"[random.Next(14)]))).ToArray();
        var lesson = Learned.Lesson(new IntentOffer("X", offers));
        Assert.Equal(offers.Length, lesson.Sentences.Count + lesson.Faults.Count);
        Assert.NotEmpty(lesson.Sentences);
        var engine = new IntentEngine(lesson, new());
        Assert.All(PhraseBook.Write([.. lesson.Sentences.Where(s => s.Readers.Count == 0).Take(300)], 1000).Phrases, p => Assert.Equal("X", engine.Understand(p)?.Intent));
    }
}
