namespace Soother.Skills.Tests;

public sealed class WelshSpeechTests
{
    [Theory]
    [InlineData(0, 0, "hanner nos")]
    [InlineData(12, 0, "hanner dydd")]
    [InlineData(3, 0, "dri o'r gloch")]
    [InlineData(15, 5, "bum munud wedi tri")]
    [InlineData(3, 10, "ddeg munud wedi tri")]
    [InlineData(3, 15, "chwarter wedi tri")]
    [InlineData(3, 20, "ugain munud wedi tri")]
    [InlineData(3, 25, "bum munud ar hugain wedi tri")]
    [InlineData(3, 30, "hanner awr wedi tri")]
    [InlineData(3, 35, "bum munud ar hugain i bedwar")]
    [InlineData(14, 45, "chwarter i dri")]
    [InlineData(1, 45, "chwarter i ddau")]
    [InlineData(9, 50, "ddeg munud i ddeg")]
    [InlineData(16, 58, "ddwy funud i bump")]
    [InlineData(10, 59, "un funud i un ar ddeg")]
    [InlineData(23, 55, "bum munud i ddeuddeg")]
    public void TellsTheTimeWithItsMutations(int hour, int minute, string expected) =>
        Assert.Equal($"Mae hi'n {expected}.", Spoken.Welsh.Adapt($"Mae hi'n {Spoken.Welsh.Clock.Of(new(hour, minute))}."));

    [Theory]
    [InlineData(0, "dim")]
    [InlineData(5, "pump")]
    [InlineData(16, "un deg chwech")]
    [InlineData(20, "dau ddeg")]
    [InlineData(55, "pum deg pump")]
    [InlineData(100, "cant")]
    [InlineData(103, "cant a thri")]
    [InlineData(218, "dau gant un deg wyth")]
    [InlineData(1001, "mil ac un")]
    [InlineData(2026, "dwy fil dau ddeg chwech")]
    [InlineData(6543, "chwe mil pum cant pedwar deg tri")]
    [InlineData(1.5, "un pwynt pump")]
    [InlineData(-3, "minws tri")]
    public void SaysNumbers(double number, string expected) => Assert.Equal(expected, Spoken.Welsh.Numbers.Of(number));

    [Theory]
    [InlineData(1905, "mil naw dim pump")]
    [InlineData(1965, "mil naw chwech pump")]
    [InlineData(2005, "dwy fil a phump")]
    [InlineData(2026, "dwy fil dau ddeg chwech")]
    public void SaysYears(int year, string expected) => Assert.Equal(expected, Spoken.Welsh.Numbers.Year(year));

    [Theory]
    [InlineData(60, "un funud")]
    [InlineData(120, "dwy funud")]
    [InlineData(300, "pum munud")]
    [InlineData(150, "dwy funud a thri deg o eiliadau")]
    [InlineData(3605, "un awr a phum eiliad")]
    [InlineData(7260, "dwy awr ac un funud")]
    [InlineData(2820, "pedwar deg saith o funudau")]
    [InlineData(5 * 86400, "pum niwrnod")]
    [InlineData(0, "dim amser")]
    public void SaysDurations(int seconds, string expected) =>
        Assert.Equal(expected, Spoken.Welsh.Adapt(Spoken.Welsh.Durations.Of(TimeSpan.FromSeconds(seconds))));

    [Theory]
    [InlineData("2026-11-22", "yr ail ar hugain o Dachwedd")]
    [InlineData("2026-03-01", "y cyntaf o Fawrth")]
    [InlineData("2026-07-08", "yr wythfed o Orffennaf")]
    [InlineData("2026-04-18", "y deunawfed o Ebrill")]
    public void NamesDays(string date, string expected) =>
        Assert.Equal(expected, Spoken.Welsh.Adapt(Spoken.Welsh.Calendar.Date(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("am pump o'r gloch", "am bump o'r gloch")]
    [InlineData("Am pump", "Am pump")] // only what is known to change
    [InlineData("mae hi'n dydd Sul", "mae hi'n ddydd Sul")]
    [InlineData("ham pump", "ham pump")]
    public void ChangesOnlyWholeWords(string text, string expected) => Assert.Equal(expected, Spoken.Welsh.Adapt(text));
}
