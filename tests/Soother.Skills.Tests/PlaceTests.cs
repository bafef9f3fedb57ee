namespace Soother.Skills.Tests;

/// <summary>The clock of these tests shows twenty past three on a Sunday afternoon in November, UTC.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("Tokyo", "twenty past midnight", "Monday")]
    [InlineData("london", "twenty past three in the afternoon", null)]
    [InlineData("são paulo", "twenty past noon", null)]
    [InlineData("Sao Paulo", "twenty past noon", null)]
    [InlineData("Beijing", "twenty past eleven at night", null)]
    [InlineData("the Netherlands", "twenty past four in the afternoon", null)]
    [InlineData("japan", "twenty past midnight", "Monday")]
    [InlineData("Kathmandu", "five past nine in the evening", null)]
    [InlineData("Washington DC", "twenty past ten in the morning", null)]
    [InlineData("Germany", "twenty past four in the afternoon", null)] // two zones, one time
    public async Task TellsTheTimeThere(string place, string time, string? weekday)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        var said = await harness.AnswerAsync("GetTimeIn", slots: SkillsHarness.Slot("place", place));

        Assert.Contains(time, said, StringComparison.OrdinalIgnoreCase);
        if (weekday is not null)
            Assert.Contains(weekday, said);
    }

    [Theory]
    [InlineData("Australia", "city")]
    [InlineData("Narnia", "Narnia")]
    [InlineData("", "")]
    [InlineData("Etc", "Etc")]
    public async Task SaysSoWhereItDoesNotKnowThePlace(string place, string said)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains(said, await harness.AnswerAsync("GetTimeIn", slots: SkillsHarness.Slot("place", place)));
        Assert.Empty(harness.Log.Warnings);
    }

    [Fact]
    public async Task TellsTheDateThere()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        var said = await harness.AnswerAsync("GetDateIn", slots: SkillsHarness.Slot("city", "Auckland"));

        Assert.Contains("Monday", said);
        Assert.Contains("the twenty-third of November", said);
    }

    [Theory]
    [InlineData("london", "new york", "five hours", "behind|earlier")]
    [InlineData("new york", "london", "five hours", "ahead|later")]
    [InlineData("Paris", "Berlin", "same", "same")]
    [InlineData("London", "Delhi", "five hours and thirty minutes", "ahead|later")]
    [InlineData(null, "Tokyo", "nine hours", "ahead|later")]
    public async Task TellsTheDifference(string? from, string to, string expected, string direction)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        var said = await harness.AnswerAsync(
            "GetTimeDifference", slots: from is null ? [SkillsHarness.Slot("city", to)] : [SkillsHarness.Slot("from", from), SkillsHarness.Slot("city", to)]);

        Assert.Contains(expected, said, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(direction, said);
    }

    [Fact]
    public async Task EveryCityOfTheListIsKnown()
    {
        var skill = SkillSet.Read([SkillsHarness.Shipped], [], "en-us").Find("GetTimeIn")!.Value.Intent;
        await using var harness = await SkillsHarness.WithShippedAsync();

        foreach (var city in skill.Slots["city"].Choices!)
            Assert.DoesNotMatch("not (know|heard)|several|wide", await harness.AnswerAsync("GetTimeIn", slots: SkillsHarness.Slot("city", city.Value)));
    }

    [Theory]
    [InlineData("12-25", "thirty-three days", "Friday", "the twenty-fifth of December")]
    [InlineData("01-01", "forty days", "Friday", "the first of January")]
    [InlineData("easter", "one hundred and twenty-six days", "Sunday", "the twenty-eighth of March")]
    public async Task CountsTheDaysUntilAHoliday(string holiday, string days, string weekday, string day)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        var said = await harness.AnswerAsync("DaysUntil", slots: SkillsHarness.Slot("holiday", holiday));

        Assert.Contains(days, said, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(harness.Log.Warnings);
        Assert.True(said!.Contains(weekday, StringComparison.Ordinal) || said.Contains(day, StringComparison.Ordinal), said);
    }

    [Theory]
    [InlineData("2026-11-22", "today")]
    [InlineData("2026-11-23", "one day")]
    [InlineData("2026-11-20", "two days ago, on Friday")]
    [InlineData("2027-05-01", "one hundred and sixty days")]
    public async Task CountsTheDaysUntilADate(string date, string expected)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains(expected, await harness.AnswerAsync("DaysUntil", slots: SkillsHarness.Slot("date", date)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2024-01-01", "2024-03-31")]
    [InlineData("2026-01-01", "2026-04-05")]
    [InlineData("2038-01-01", "2038-04-25")]
    [InlineData("2285-01-01", "2285-03-22")]
    public async Task KnowsWhenEasterIs(string now, string easter)
    {
        await using var harness = await SkillsHarness.WithShippedAsync(now: now);

        await harness.AnswerAsync("WeekdayOf", slots: SkillsHarness.Slot("holiday", "easter"));
        var said = await harness.AnswerAsync("DaysUntil", slots: SkillsHarness.Slot("holiday", "easter"));

        var expected = DateOnly.Parse(easter, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(Spoken.English.Durations.Days(expected.DayNumber - DateOnly.Parse(now, System.Globalization.CultureInfo.InvariantCulture).DayNumber), said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task TellsTheWeekdayOfADate()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains("Thursday", await harness.AnswerAsync("WeekdayOf", slots: SkillsHarness.Slot("date", "2027-06-03")));
    }
}
