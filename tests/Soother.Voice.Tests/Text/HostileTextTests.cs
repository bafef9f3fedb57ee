using System.Diagnostics;
using Soother.Voice.Text;

namespace Soother.Voice.Tests.Text;

public sealed class HostileTextTests(ITestOutputHelper output)
{
    private const int Million = 1_000_000;

    // Far above what any of them takes, and far below what a text that grows by its square takes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Texts => new()
    {
        { "digits", new string('7', Million) },
        { "groups", Repeated("1,234,", Million) },
        { "fractions", Repeated("1/", Million) },
        { "points", Repeated("1.", Million) },
        { "times", Repeated("10:", Million) },
        { "ranges", Repeated("10-", Million) },
        { "phones", Repeated("+1 ", Million) },
        { "money", Repeated("$1-", Million) },
        { "dollars", new string('$', Million) },
        { "brackets", Repeated("[[", Million) + Repeated("]]", Million) },
        { "parentheses", Repeated("(1", Million) },
        { "initials", Repeated("A. ", Million) },
        { "letters with full stops", Repeated("U.", Million) },
        { "capitals", new string('X', Million) },
        { "Roman numerals", Repeated("XIV ", Million) },
        { "months", Repeated("Jan. 5-", Million) },
        { "addresses", Repeated("a.b@", Million) },
        { "web", Repeated("http://", Million) },
        { "marks", Repeated("\"'.,!?", Million) },
        { "full stops", new string('.', Million) },
        { "dashes", new string('-', Million) },
        { "apostrophes", Repeated("a'", Million) },
        { "one word", new string('a', Million) },
        { "accents", "a" + new string('\u0301', Million) },
        { "lone surrogates", Repeated("\ud800a\udc00", Million) },
        { "pictures", Repeated("😀", Million) },
    };

    [Fact]
    public void ReadsAHundredThousandCharactersOfEach() =>
        Assert.All(Texts, row => Assert.DoesNotContain(EnglishText.Normalise(row.Data.Item2[..(Million / 10)]), c => char.IsControl(c) && c != '\n'));

    [Theory, Trait("Category", "Slow")]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task ReadsAMillionCharactersOfAnythingInTimeThatGrowsWithThem(string what, string text)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = await Task.Run(() => EnglishText.Normalise(text), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        output.WriteLine($"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s, {reading.Length} characters");
        Assert.DoesNotContain(reading, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void ReadsRandomTextsWithoutAFaultAndLeavesNoDigit()
    {
        var random = new Random(20);
        const string pieces = "0123456789 $€£%/.,:;-–—'\"()[]@#&+=*°½²apmAPMXIVCDstndrthkJanMr.St.Dr.No.é你😀\t\n";
        for (var run = 0; run < 10_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var reading = EnglishText.Normalise(text);
            Assert.False(reading.Any(char.IsAsciiDigit), $"'{text}' is read '{reading}'");
        }
    }

    [Fact]
    public void ReadsRandomCharactersWithoutAFault()
    {
        var random = new Random(21);
        for (var run = 0; run < 2_000; run++)
            _ = EnglishText.Normalise(new string([.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => (char)random.Next(0, 0x10000))]));
    }

    [Theory]
    [InlineData("digits", 5_000)]
    [InlineData("one word", 5_000)]
    [InlineData("lone surrogates", 5_000)]
    [InlineData("pictures", 2_000)]
    [InlineData("marks", 5_000)]
    [InlineData("accents", 5_000)]
    [InlineData("initials", 5_000)]
    public void SpeaksLongAndStrangeTexts(string what, int length)
    {
        var text = Texts.Single(row => row.Data.Item1 == what).Data.Item2[..length];
        var reading = Phonemes.English.Read(text);
        Assert.All(reading.Words, word => Assert.InRange(word.Start + word.Count, 0, reading.Symbols.Count));
    }

    [Fact]
    public void SpeaksRandomCharactersWithoutAFault()
    {
        var random = new Random(22);
        for (var run = 0; run < 300; run++)
            _ = Phonemes.English.Read(new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(0, 0x10000))]).Replace("[[", "", StringComparison.Ordinal));
    }

    private static string Repeated(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];
}
