using System.Diagnostics;

namespace Soother.Intent.Tests;

/// <summary>What is said in other words than any sentence has: skills whose sentences are all templates are understood by their likeness.</summary>
public sealed class OwnWordsTests(ITestOutputHelper output)
{
    private static readonly Lazy<IntentEngine> Shipped = ShippedSkills.Trained;

    [Fact]
    public void IsMostlyUnderstoodAndNeverAsAnotherIntent()
    {
        var understood = OwnWords.Paraphrases.Select(p => (p.Said, p.Intent, Meant: Shipped.Value.Understand(p.Said))).ToArray();
        var wrong = understood.Where(u => u.Meant is not null && u.Meant.Intent != u.Intent).ToArray();
        var right = understood.Count(u => u.Meant?.Intent == u.Intent);
        output.WriteLine($"{understood.Length} paraphrases: {right} understood, {wrong.Length} wrong, {understood.Length - right - wrong.Length} refused");
        foreach (var (said, intent, meant) in understood.OrderBy(u => u.Meant is null ? 1 : u.Meant.Intent == u.Intent ? 2 : 0))
            output.WriteLine($"'{said}' ({intent}): {meant?.Intent ?? $"-; nearest {Nearest(said)}"} {meant?.Confidence:0.00} {meant?.Way} {string.Join(", ", meant?.Slots.Select(s => $"{s.SlotName} = {s.RawValue}") ?? [])}");
        Assert.InRange(wrong.Length, 0, 1);
        Assert.InRange(right, understood.Length * 2 / 3, understood.Length);
    }

    private static string Nearest(string said) => string.Join(", ", Shipped.Value.Consider(Question.Of(said)).Near().Take(3).Select(u => $"{u.Intent} {u.Confidence:0.00} {u.Way}"));

    [Theory]
    [InlineData("set a time for five minutes", "five minutes")]                  // misheard, and also like a sentence
    [InlineData("i need a timer that goes off after twenty minutes", "twenty minutes")]
    public void WithItsSlots(string said, string duration) =>
        Assert.Equal(duration, Shipped.Value.Understand(said)!.Slots.Single(s => s.SlotName == "duration").RawValue);

    [Theory]
    [InlineData("can you work out fifteen percent of eighty", "a = fifteen, operation = percent, b = eighty")]
    [InlineData("convert ten pounds into kilograms for me", "amount = ten, unit = pounds, other = kilograms")]
    [InlineData("could you please remind me to call my sister at six", "text = call my sister, time = six")]
    public void WithTheSlotsThatItNeeds(string said, string slots) =>
        Assert.Equal(slots, string.Join(", ", Shipped.Value.Understand(said)!.Slots.Select(s => $"{s.SlotName} = {(s.SlotName is "operation" ? s.Value.Value : s.RawValue)}")));

    [Theory]
    [InlineData("medium roast coffee with cream and two sugars")]
    [InlineData("my grandmother had three cats and a dog")]
    [InlineData("book a flight to rome next friday")]
    [InlineData("who won the match yesterday")]
    [InlineData("experience proves this")]
    public void OrIsRefusedWhereNoSkillIsLikeIt(string said)
    {
        var understood = Shipped.Value.Understand(said);
        Assert.True(understood is null, $"{understood?.Intent} {understood?.Confidence:0.00} {understood?.Way} {understood?.Because}");
    }

    [Fact]
    public void AnExplanationNamesTheSlotThatLacksAndTheWordsThatAreStrange()
    {
        var interpreter = new Interpreter(Phrasings.Load(Path.Combine(ShippedSkills.Root(), "plugins", "Soother.Intent", "locale", "en-us")), TimeProvider.System);
        var dim = Explanation.Of(interpreter, Shipped.Value, new("please would you dim the kitchen light for me", Id: "1"));
        var unheard = Explanation.Of(interpreter, Shipped.Value, new("fetch me a croissant from the kitchen", Id: "2"));

        Assert.Contains("level lacks", dim.Meanings.Single(m => m is { Intent: "DimLight", Way: "examples" }).WhyNot);
        Assert.Null(dim.Strange);
        Assert.Contains("croissant", unheard.Strange!);
        Assert.Contains("'croissant'", unheard.Meanings[0].WhyNot);
    }

    [Fact]
    public void ReportsWhatTrainingAndAQueryCost()
    {
        var started = Stopwatch.GetTimestamp();
        var offers = ShippedSkills.Read();
        var engine = Trained(offers);
        output.WriteLine($"{offers.Length} intents, {engine.Lesson.TextCount} sentences: trained in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s");
        string[] queries = ["what time is it", "what time is is", "could you tell me the time now", "set a timer for an hour and a half", "turn on the living room lamp", "get rid of all of my timers please"];
        foreach (var query in queries)
        {
            var times = new List<double>();
            for (var i = 0; i < 400; i++)
            {
                started = Stopwatch.GetTimestamp();
                engine.Understand(query);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
            times.Sort();
            output.WriteLine($"'{query}': p50 {times[200]:0} µs, p99 {times[396]:0} µs");
        }
        Assert.NotNull(engine.Understand(queries[0]));
    }

    private static IntentEngine Trained(Contracts.IntentOffer[] offers)
    {
        var lesson = Learned.Lesson(offers);
        return new IntentEngine(lesson, new()).With(ExampleMatcher.Train(lesson, "en-us"));
    }
}
