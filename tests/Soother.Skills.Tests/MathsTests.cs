using Soother.Contracts;

namespace Soother.Skills.Tests;

public sealed class MathsTests
{
    [Theory]
    [InlineData(7, "times", 8.0, "fifty-six")]
    [InlineData(0.1, "plus", 0.2, "zero point three")]
    [InlineData(20, "percent", 80.0, "sixteen")]
    [InlineData(2, "power", 10.0, "one thousand and twenty-four")]
    [InlineData(2, "root", null, "about one point four one")]
    [InlineData(27, "cubeRoot", null, "three")]
    [InlineData(1, "divided", 3.0, "about zero point three three")]
    [InlineData(1, "divided", 700.0, "about zero point zero zero one four")]
    [InlineData(3, "minus", 10.0, "minus seven")]
    [InlineData(3, "from", 10.0, "seven")]
    [InlineData(17, "remainder", 5.0, "two")]
    [InlineData(12, "squared", null, "one hundred and forty-four")]
    [InlineData(5, "divided", 0.0, "divide", "zero")]
    [InlineData(-4, "root", null, "no such number")]
    [InlineData(10, "power", 20.0, "one times ten to the power of twenty")]
    [InlineData(1000000, "times", 1000000.0, "one trillion")]
    [InlineData(9e300, "times", 9e300, "large")]
    [InlineData(0, "power", -1.0, "zero")]
    public async Task Reckons(double a, string operation, double? b, params string[] expected)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        List<Slot> slots = [SkillsHarness.Slot("a", a), SkillsHarness.Slot("operation", operation)];
        if (b is { } second)
            slots.Add(SkillsHarness.Slot("b", second));

        var said = await harness.AnswerAsync("Calculate", slots: [.. slots]);

        Assert.All(expected.Select(words => words.Replace("about ", "", StringComparison.Ordinal)), words => Assert.Contains(words, said, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(expected[0].StartsWith("about", StringComparison.Ordinal) || operation == "power" && b == 20, said!.Contains("about", StringComparison.OrdinalIgnoreCase) || said.StartsWith("Close", StringComparison.Ordinal));
        Assert.Empty(harness.Log.Warnings);
    }

    [Theory]
    [InlineData(3, "ounces", "grams", "about eighty-five point zero five grams")]
    [InlineData(20, "miles", "kilometres", "about thirty-two point one nine kilometres")]
    [InlineData(1, "kilometre", "metres", "one thousand metres")]
    [InlineData(100, "degrees Celsius", "fahrenheit", "two hundred and twelve degrees Fahrenheit")]
    [InlineData(32, "fahrenheit", "celsius", "zero degrees Celsius")]
    [InlineData(-40, "celsius", "fahrenheit", "minus forty degrees Fahrenheit")]
    [InlineData(12, "inches", "foot", "one foot")]
    [InlineData(2, "pints", "ounces", "thirty-two fluid ounces")] // an ounce, where a volume is meant
    [InlineData(2, "weeks", "days", "fourteen days")]
    public async Task ConvertsUnits(double amount, string from, string to, string expected)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        var said = await harness.AnswerAsync(
            "ConvertUnits", slots: [SkillsHarness.Slot("amount", amount), SkillsHarness.Slot("unit", from), SkillsHarness.Slot("other", to)]);

        Assert.Contains(expected, said!.Replace("That is ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("miles", "grams", "different")]
    [InlineData("furlongs", "grams", "furlongs")]
    public async Task SaysWhatCannotBeConverted(string from, string to, string expected)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains(expected, await harness.AnswerAsync("ConvertUnits", slots: [SkillsHarness.Slot("unit", from), SkillsHarness.Slot("other", to)]));
    }

    [Fact]
    public void EveryUnitThatCanBeSaidIsInTheTable()
    {
        var intent = SkillSet.Read([SkillsHarness.Shipped], [], "en-us").Find("ConvertUnits")!.Value.Intent;
        var table = new UnitTable(YamlFile.Read(Path.Combine(Repository.Root, "plugins", "Soother.Skills", "locale", "en-us", "units.yaml"), "units.yaml"));

        Assert.All(intent.Slots["unit"].Choices!, choice => Assert.True(table.Knows(choice.Value), choice.Value));
        Assert.Equal(intent.Slots["unit"].Choices!.Select(choice => choice.Value), intent.Slots["other"].Choices!.Select(choice => choice.Value));
    }
}
