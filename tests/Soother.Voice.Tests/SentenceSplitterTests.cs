using Soother.Voice.Text;

namespace Soother.Voice.Tests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("Dr. Smith and Mrs. Jones met. They talked.", "Dr. Smith and Mrs. Jones met.|They talked.")]
    [InlineData("Pi is 3.14 and e is 2.72. Good.", "Pi is 3.14 and e is 2.72.|Good.")]
    [InlineData("It is 7.30 p.m. and dark. Sleep.", "It is 7.30 p.m. and dark.|Sleep.")]
    [InlineData("It rings at 7 a.m. Sleep well.", "It rings at 7 a.m.|Sleep well.")]
    [InlineData("Wait… what? Well... I see.", "Wait… what?|Well...|I see.")]
    [InlineData("\"Stop!\" she said. \"Why?\" He left.", "\"Stop!\" she said.|\"Why?\"|He left.")]
    [InlineData("He said \"go.\" Then he went.", "He said \"go.\"|Then he went.")]
    [InlineData("J. R. R. Tolkien wrote it. I know.", "J. R. R. Tolkien wrote it.|I know.")]
    [InlineData("So do I. You too.", "So do I.|You too.")]
    [InlineData("No. That is wrong.", "No.|That is wrong.")]
    [InlineData("See No. 5 first.", "See No. 5 first.")]
    [InlineData("Go to www.example.org now. Or not.", "Go to www.example.org now.|Or not.")]
    [InlineData("Version 1.2.3 is out!!! Yes?!", "Version 1.2.3 is out!!!|Yes?!")]
    [InlineData("A heading\n\nThe text.", "A heading|The text.")]
    [InlineData("A line\nthat goes on.", "A line\nthat goes on.")]
    [InlineData("今日は。明日は！", "今日は。|明日は！")]
    [InlineData("E.g. this, i.e. that. End.", "E.g. this, i.e. that.|End.")]
    [InlineData("Apples, pears, etc. They are ripe.", "Apples, pears, etc.|They are ripe.")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void FindsTheSentences(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), SentenceSplitter.Split(text));

    [Fact]
    public void CutsALongSentenceAtAComma() =>
        Assert.Equal(["One two three, four five six,", "seven eight."], SentenceSplitter.Split("One two three, four five six, seven eight.", 30));

    [Fact]
    public void BeginsWithAShortPieceWhereACommaAllowsIt() =>
        Assert.Equal(
            ["One two three,", "four five six, seven eight.", "Nine ten eleven, twelve."],
            SentenceSplitter.Split("One two three, four five six, seven eight. Nine ten eleven, twelve.", 40, 20));

    [Fact]
    public void CutsALongSentenceWithoutCommaAtASpace() =>
        Assert.Equal(["aaaa bbbb", "cccc dddd"], SentenceSplitter.Split("aaaa bbbb cccc dddd", 10));

    [Fact]
    public void LosesAndDoublesNothing()
    {
        string[] bits = ["a", "Dr", "7", "3.14", ".", "!", "?", "…", "...", ",", ";", " ", "  ", "\n", "\n\n", "\"", "”", "(", ")", "。", "I", "No", "\r\n\r\n", "\t", "–", "😀", "é", "\0"];
        var random = new Random(3);
        for (var trial = 0; trial < 5_000; trial++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => bits[random.Next(bits.Length)]));
            var longest = random.Next(1, 50);
            var pieces = SentenceSplitter.Split(text, longest, random.Next(1, 60)).ToList();
            Assert.Equal(Unspaced(text), Unspaced(string.Concat(pieces)));
            Assert.All(pieces, piece => Assert.True(piece.Length > 0 && piece == piece.Trim()));
            Assert.All(pieces, piece => Assert.True(piece.Length <= longest || !piece.Trim().Any(char.IsWhiteSpace), $"'{piece}' is longer than {longest}"));
        }

        static string Unspaced(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }
}
