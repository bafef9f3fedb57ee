using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class WelshReadingTests
{
    [Theory]
    [InlineData("number", "un deg un", "11")]
    [InlineData("number", "dau ddeg tri", "23")]
    [InlineData("number", "pum deg pump", "55")]
    [InlineData("number", "naw deg naw", "99")]
    [InlineData("number", "cant", "100")]
    [InlineData("number", "cant a phump", "105")]
    [InlineData("number", "dau gant tri deg", "230")]
    [InlineData("number", "chwe chant", "600")]
    [InlineData("number", "mil naw cant", "1900")]
    [InlineData("number", "dwy fil dau ddeg chwech", "2026")]
    [InlineData("number", "tair mil", "3000")]
    [InlineData("number", "un ar ddeg", "11")]
    [InlineData("number", "deuddeg", "12")]
    [InlineData("number", "pedwar ar bymtheg", "19")]
    [InlineData("number", "pump ar hugain", "25")]
    [InlineData("number", "hanner cant", "50")]
    [InlineData("number", "minws tri", "-3")]
    [InlineData("number", "dau pwynt pump", "2.5")]
    [InlineData("number", "dau a hanner", "2.5")]
    [InlineData("number", "21", "21")]
    [InlineData("number", "ac", null)]
    [InlineData("ordinal", "trydydd", "3")]
    [InlineData("ordinal", "unfed ar hugain", "21")]
    [InlineData("ordinal", "1af", "1")]
    [InlineData("ordinal", "2il", "2")]
    [InlineData("ordinal", "31ain", "31")]
    [InlineData("percentage", "pum deg y cant", "50")]
    [InlineData("percentage", "50%", "50")]
    [InlineData("temperature", "dau ddeg un gradd", "21")]
    [InlineData("temperature", "21°C", "21 celsius")]
    [InlineData("duration", "munud", "1m")]
    [InlineData("duration", "dau funud", "2m")]
    [InlineData("duration", "dwy funud", "2m")]
    [InlineData("duration", "pum munud", "5m")]
    [InlineData("duration", "deng munud", "10m")]
    [InlineData("duration", "ugain munud", "20m")]
    [InlineData("duration", "pum munud ar hugain", "25m")]
    [InlineData("duration", "un deg pump munud", "15m")]
    [InlineData("duration", "hanner awr", "30m")]
    [InlineData("duration", "chwarter awr", "15m")]
    [InlineData("duration", "tri chwarter awr", "45m")]
    [InlineData("duration", "awr a hanner", "1h 30m")]
    [InlineData("duration", "dwy awr", "2h")]
    [InlineData("duration", "dwy awr a hanner", "2h 30m")]
    [InlineData("duration", "tair awr a deg munud", "3h 10m")]
    [InlineData("duration", "tri deg eiliad", "30s")]
    [InlineData("duration", "10 munud", "10m")]
    [InlineData("duration", "pythefnos", "14d")]
    [InlineData("duration", "tri diwrnod", "3d")]
    [InlineData("time", "saith o'r gloch", "07:00")]
    [InlineData("time", "saith o'r gloch y bore", "07:00 am")]
    [InlineData("time", "saith o'r gloch yr hwyr", "19:00 pm")]
    [InlineData("time", "hanner awr wedi saith", "07:30")]
    [InlineData("time", "chwarter wedi tri", "03:15")]
    [InlineData("time", "chwarter i wyth", "07:45")]
    [InlineData("time", "chwarter i dri o'r gloch", "02:45")]
    [InlineData("time", "deg munud i bedwar", "03:50")]
    [InlineData("time", "pum munud ar hugain i ddeuddeg", "11:35")]
    [InlineData("time", "pum munud ar hugain wedi dau o'r gloch", "02:25")]
    [InlineData("time", "ugain munud wedi un ar ddeg y nos", "23:20 pm")]
    [InlineData("time", "hanner dydd", "12:00 pm")]
    [InlineData("time", "hanner nos", "00:00 am")]
    [InlineData("time", "7:30", "07:30")]
    [InlineData("time", "19:00", "19:00 pm")]
    [InlineData("date", "heddiw", "2026-05-07")]
    [InlineData("date", "yfory", "2026-05-08")]
    [InlineData("date", "drennydd", "2026-05-09")]
    [InlineData("date", "ddoe", "2026-05-06")]
    [InlineData("date", "dydd Gwener", "2026-05-08")]
    [InlineData("date", "ddydd Llun", "2026-05-11")]
    [InlineData("date", "dydd Gwener nesaf", "2026-05-15")]
    [InlineData("date", "dydd Llun diwethaf", "2026-05-04")]
    [InlineData("date", "y trydydd o Fehefin", "2026-06-03")]
    [InlineData("date", "yr unfed ar hugain o Fai", "2026-05-21")]
    [InlineData("date", "25ain o fis Rhagfyr", "2026-12-25")]
    [InlineData("date", "ymhen tri diwrnod", "2026-05-10")]
    [InlineData("date", "tri diwrnod yn ôl", "2026-05-04")]
    [InlineData("date", "y trydydd o", null)]
    [InlineData("datetime", "yfory am saith o'r gloch", "2026-05-08 07:00")]
    [InlineData("datetime", "bore yfory", "2026-05-08 09:00")]
    [InlineData("datetime", "ymhen dwy awr", "2026-05-07 14:00")]
    [InlineData("datetime", "am saith", "2026-05-07 19:00")]
    [InlineData("datetime", "heno", "2026-05-07 21:00")]
    public void ReadsWhatIsSaidInWelsh(string type, string said, string? value) => Assert.Equal(value, Readings.Whole(new(type), said, "cy-gb"));

    [Theory]
    [InlineData("duration", "gosod amserydd am ddwy awr a hanner os gweli di'n dda", "ddwy awr a hanner=2h 30m")]
    [InlineData("time", "deffra fi am hanner awr wedi saith yfory", "hanner awr wedi saith=07:30")]
    [InlineData("datetime", "atgoffa fi ymhen deng munud", "ymhen deng munud=2026-05-07 12:10")]
    public void FindsItInSentences(string type, string said, string found) => Assert.Equal(found, Readings.Found(new(type), said, "cy-gb"));

    [Theory]
    [InlineData("cy-gb", "cy-gb")]
    [InlineData("cy", "cy-gb")]
    [InlineData("CY_GB", "cy-gb")]
    [InlineData("en-gb", "en-us")]
    [InlineData("en", "en-us")]
    [InlineData("xx-yy", "en-us")]
    [InlineData("../en", "en-us")]
    [InlineData("", "en-us")]
    [InlineData(null, "en-us")]
    public void ChoosesTheLanguageByItsTag(string? tag, string language) => Assert.Equal(language, Language.For(tag).Tag);

    [Fact]
    public void HasEveryTableInEveryLanguage()
    {
        Assert.Equal(["cy-gb", "en-us"], Language.Tags);
        Assert.All(Language.Tags, tag =>
        {
            var tables = Language.For(tag).Tables;
            Assert.Equal((7, 12), (tables.Dates.Weekdays.Count, tables.Dates.Months.Count));
            Assert.Equal(31, Enumerable.Range(1, 31).Count(n => Language.For(tag).Numbers.Ranks(new(string.Join(' ', Language.For(tag).Numbers.SayOrdinal(n)), Language.For(tag)), 0).Any(r => r.Rank == n)));
            Assert.Equal(Language.Default.Tables.Phrases.Keys.Order(), tables.Phrases.Keys.Order());
        });
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void CanReadEveryPhraseThatTheRecogniserIsTold(string tag)
    {
        foreach (var kind in Language.For(tag).Tables.Phrases.Keys)
            Assert.All(Language.For(tag).PhrasesOf(kind), phrase => Assert.NotNull(Readings.Whole(new SlotOffer(kind), phrase, tag)));
    }
}
