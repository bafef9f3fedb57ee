using System.Diagnostics;
using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class HostileSlotTests
{
    private static readonly string[] Types = ["number", "ordinal", "percentage", "temperature", "duration", "time", "date", "datetime", "text"];

    // Ten times what the slowest takes on a slow machine; without bounds, some of these would take hours.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Texts =>
    [
        new string('9', 100_000), string.Join(' ', Enumerable.Repeat("nine", 10_000)), string.Join(' ', Enumerable.Repeat("hundred and", 5_000)),
        string.Join(' ', Enumerable.Repeat("a half of a quarter of an hour and", 2_000)), string.Join(' ', Enumerable.Repeat("at seven on friday", 3_000)),
        string.Join(' ', Enumerable.Repeat("one minute and one second", 3_000)), "a" + new string('\u0301', 100_000), new string('-', 100_000), "7:30:30:30:" + new string('3', 5_000),
        string.Concat(Enumerable.Repeat("1,000", 5_000)), string.Concat(Enumerable.Repeat("½%°", 5_000)), new string('\uD83D', 1_000), "\0\u202E\uFEFF ７ ٣ 五 2026-99-99 0.0.0.0",
        string.Join(' ', Enumerable.Repeat("-1", 5_000)), string.Join(' ', Enumerable.Repeat("tomorrow morning at half past", 2_000)), string.Concat(Enumerable.Repeat("[a](b)", 3_000)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void AnswersWhateverIsSaid(string said)
    {
        var readers = new SlotReaders(TimeProvider.System);
        var slots = Types.Select(t => (t, new SlotOffer(t))).Append(("pattern", new("pattern", Pattern: "([a-z]+ ?)+[0-9]")))
            .Append(("list", new("list", [new("nine hundred"), new("half past"), new("aaaaaaaaaaaaaaaaaaaaaaaa")]))).ToDictionary(s => s.Item1, s => readers.For(s.Item2));
        var finder = SlotFinder.Learn([new("X", slots, [MarkedText.OfExample("say [this](text) at [seven](time)"), MarkedText.OfExample("for [nine](number) hours")])]);
        foreach (var language in Language.Tags)
        {
            var started = Stopwatch.GetTimestamp();
            var found = finder.Find(new(said, Language.For(language)), "X");
            Assert.All(found, s => Assert.Equal(s.RawValue, said[s.Range!.Start..s.Range.End]));
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"it took {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        }
        _ = MarkedText.OfExample(said);
        _ = MarkedText.OfAnnotation(said);
    }

    [Theory]
    [InlineData("(a+)+b", true)]                  // a bomb for others; here it takes as long as the text is
    [InlineData("[a-z]{2}[0-9]{2}", true)]
    [InlineData(@"(a)\1", false)]
    [InlineData("(?=a)b", false)]
    [InlineData("(a", false)]
    [InlineData("((a{1,1000}){1,1000}){1,1000}", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TakesOnlyPatternsThatCannotRunAway(string? pattern, bool taken)
    {
        var readers = new SlotReaders(TimeProvider.System);
        var fault = Record.Exception(() => readers.For(new("pattern", Pattern: pattern)));
        Assert.Equal(taken, fault is null);
        Assert.True(fault is null or ArgumentException, $"{fault}");
    }

    [Theory]
    [InlineData("flight (?<number>[a-z]{2} ?[0-9]{2,4})", "is flight BA 117 late", "flight BA 117=ba 117")]
    [InlineData("[a-z]{2}[0-9]{2}", "my code is QX42, thanks", "QX42=qx42")]
    [InlineData("[a-z]{2}[0-9]{2}", "nothing", "")]
    public void ReadsWhatAPatternSays(string pattern, string said, string found) => Assert.Equal(found, Readings.Found(new("pattern", Pattern: pattern), said));

    [Fact]
    public void FindsInAListOfTenThousand()
    {
        var offer = new SlotOffer("list", [.. Enumerable.Range(0, 10_000).Select(i => new SlotChoice($"thing {Letters(i)} of {Letters(i * 7)}"))]);
        Assert.Equal("thing bcd of bcdf", Readings.Found(new("list", [new("thing bcd of bcdf"), .. offer.Choices!]), "take the thing bcd of bcdg now").Split('=')[1]);
    }

    private static string Letters(int n) => n == 0 ? "b" : Letters(n / 20) + "bcdfghjklmnpqrstvwxz"[n % 20];
}
