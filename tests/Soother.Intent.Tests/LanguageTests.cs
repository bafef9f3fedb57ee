using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class LanguageTests
{
    private static readonly Language Welsh = Language.For("cy-gb");

    private static readonly IntentOffer[] Offers =
    [
        new("AmserRwan", ["faint o'r gloch [ydy|yw] hi"]),
        new("GosodAmserydd", ["(gosod|gosoda) amserydd am {hyd}", "amserydd {hyd}"], new Dictionary<string, SlotOffer> { ["hyd"] = new("duration") }),
        new("Larwm", ["deffra fi am {amser}"], new Dictionary<string, SlotOffer> { ["amser"] = new("time") }),
        new("Sianel", ["sianel 5"]),
    ];

    [Theory]
    [InlineData("Faint o'r gloch ydy hi?", "AmserRwan", "")]
    [InlineData("gosod amserydd am ddwy awr a hanner", "GosodAmserydd", "2h 30m")]
    [InlineData("gosod amserydd am 10 munud", "GosodAmserydd", "10m")]
    [InlineData("amserydd pum munud ar hugain", "GosodAmserydd", "25m")]
    [InlineData("deffra fi am chwarter i wyth", "Larwm", "07:45")]
    [InlineData("deffra fi am 7:45", "Larwm", "07:45")]
    [InlineData("sianel pump", "Sianel", "")]
    [InlineData("sianel five", null, null)]
    public void UnderstandsWelshAsItUnderstandsEnglish(string said, string? intent, string? value)
    {
        var understood = Engine("cy-gb", Welsh).Understand(said, language: Welsh);
        Assert.Equal(intent, understood?.Intent);
        Assert.Equal(value, understood is null ? null : string.Join(' ', understood.Slots.Select(s => Readings.Short(s.Value))));
    }

    [Fact]
    public void TakesTheLanguageOfAnOfferThatHasOne() => Assert.Equal("Sianel", Engine("cy-gb", Language.Default).Understand("sianel pump", language: Welsh)?.Intent);

    [Fact]
    public void ForgivesTheSmallWordsOfTheLanguage() => Assert.Equal("Larwm", Engine("cy-gb", Welsh).Understand("deffra i am saith", language: Welsh)?.Intent);

    [Theory]
    [InlineData("en-us", "ten please", "10")]
    [InlineData("cy-gb", "wel deg os gwelwch yn dda", "10")]
    public void HearsAnAnswerWithWhatIsPoliteAroundIt(string tag, string said, string value)
    {
        var language = Language.For(tag);
        var phrasings = Phrasings.Load(Path.Combine(AppContext.BaseDirectory, "locale", tag), language);
        Assert.Equal(value, phrasings.AnswerIn(new(said, language), new SlotReaders(TimeProvider.System, language).For(new("number")))?.Value.Value.ToString());
    }

    [Fact]
    public void ALanguageWithoutTablesIsOneLine()
    {
        var (_, faults) = new Lessons(TimeProvider.System).Take(new("Klingon", Offers, "tlh"));
        Assert.StartsWith("there are no tables for the language 'tlh', only for cy-gb, en-us", Assert.Single(faults));
    }

    private static IntentEngine Engine(string? lang, Language language)
    {
        var lessons = new Lessons(TimeProvider.System, language);
        Assert.Empty(lessons.Take(new("Cymraeg", Offers, lang)).Faults);
        return new(lessons.All.Lesson, new());
    }
}
