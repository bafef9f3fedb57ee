using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>What people say every day, through the whole chain: understood, done, and answered. It is half past nine on a Sunday evening in November, UTC.</summary>
public sealed class EverydayTests
{
    private static readonly (string Said, string Answered)[] English =
    [
        ("what time is it in Tokyo", "half past six in the morning"),
        ("what is the date in Auckland", "Monday"),
        ("what is the time difference between London and New York", "five hours"),
        ("how many days until Christmas", "thirty-three days"),
        ("how many days until the first of May", "one hundred and sixty days"),
        ("what day is the third of June", "Thursday"),
        ("what time is it in Narnia", "Narnia"),
        ("what is seven times eight", "fifty-six"),
        ("what is the square root of two", "one point four one"),
        ("what is twenty percent of 80", "sixteen"),
        ("what is two to the power of ten", "one thousand and twenty-four"),
        ("what is five divided by zero", "zero"),
        ("how many grams is three ounces", "eighty-five point zero five grams"),
        ("convert 20 miles to kilometres", "thirty-two point one nine kilometres"),
        ("wake me at seven", "tomorrow at seven o'clock in the morning"),
        ("set an alarm every weekday at half past six", "every weekday at half past six in the morning"),
        ("what alarms are set", "two alarms"),
        ("cancel all alarms", "cancelled"),
        ("remind me to call Ann tomorrow at nine", "remind you|I will say"),
        ("remind me to drink some water in twenty minutes", "remind you|I will say"),
        ("what are my reminders", "two reminders: drink some water, .* and call ann"),
        ("set a timer for five minutes", "five minutes"),
        ("no, I meant ten minutes", "ten minutes"),
        ("how much time is left", "^soother: (there is )?ten minutes"),
        ("remember that the key is under the stone", "remember|book"),
        ("what did I say about the key", "the key is under the stone"),
        ("tell me a joke", "soother: ."),
        ("turn on the kitchen light", "setting devices"),
        ("set the volume to fifty percent", "fifty percent"),
    ];

    private static readonly (string Said, string Answered)[] Welsh =
    [
        ("faint o'r gloch yw hi", "hanner awr wedi naw"),
        ("faint o'r gloch ydy hi nawr", "hanner awr wedi naw"),
        ("beth yw'r dyddiad", "yr ail ar hugain o Dachwedd"),
        ("pa ddiwrnod yw hi heddiw", "ddydd Sul|dydd Sul"),
        ("sawl diwrnod sydd tan y Nadolig", "tri deg tri o ddiwrnodau"),
        ("gosoda amserydd am bum munud", "[bp]um munud"),
        ("gosoda amserydd te am dair munud", "[td]air munud"),
        ("pa amseryddion sydd gen i", "dau: yr amserydd te â thair munud ar ôl ac un â phum munud ar ôl"),
        ("canslo pob amserydd", "pob amserydd wedi'i ganslo"),
        ("beth alla i ddweud", "er enghraifft|gelli di|rho gynnig"),
    ];

    [Fact]
    public Task EnglishIsAnswered() => AnswersAsync("en-us", English);

    [Fact]
    public Task WelshIsAnsweredInWelsh() => AnswersAsync("cy-gb", Welsh);

    private static async Task AnswersAsync(string language, IEnumerable<(string Said, string Answered)> lines)
    {
        await using var evening = await Evening.BeginAsync(7, language);
        Assert.Empty(evening.Bus.All<IntentsRefused>().Select(refused => refused.Reason));
        var wrong = new List<string>();
        foreach (var (said, answered) in lines)
        {
            await evening.SayAsync(said);
            if (!Regex.IsMatch(evening.Last, answered, RegexOptions.IgnoreCase))
                wrong.Add($"'{said}' was answered with '{evening.Last}', not '{answered}'");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
