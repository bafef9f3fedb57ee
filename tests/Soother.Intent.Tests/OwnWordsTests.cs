using System.Diagnostics;

namespace Soother.Intent.Tests;

/// <summary>What is said in other words than any sentence has: skills whose sentences are all templates are understood by their likeness.</summary>
public sealed class OwnWordsTests(ITestOutputHelper output)
{
    private static readonly Lazy<IntentEngine> Shipped = new(() => Trained(ShippedSkills.Read()));

    private static readonly (string Said, string Intent)[] Paraphrases =
    [
        ("i need a timer that goes off after twenty minutes", "SetTimer"), ("get rid of all of my timers please", "CancelAllTimers"),
        ("could you maybe tell me what time it is at the moment", "GetTime"), ("please make yourself a bit louder", "VolumeUp"),
        ("do you know what time it is", "GetTime"), ("set me a timer of ten minutes for the pasta", "SetTimer"), ("how many timers are running now", "ListTimers"),
        ("i would like to do a breathing exercise with you", "Breathe"), ("can you say that once more", "Repeat"), ("what kind of things can you do for me", "Help"),
        ("lower the volume a little bit please", "VolumeDown"), ("what is today's date please", "GetDate"),
    ];

    [Fact]
    public void IsMostlyUnderstoodAndNeverAsAnotherIntent()
    {
        var understood = Paraphrases.Select(p => (p.Said, p.Intent, Meant: Shipped.Value.Understand(p.Said))).ToArray();
        foreach (var (said, intent, meant) in understood)
            output.WriteLine($"'{said}' ({intent}): {meant?.Intent ?? "-"} {meant?.Confidence:0.00} {meant?.Way} {string.Join(", ", meant?.Slots.Select(s => $"{s.SlotName} = {s.RawValue}") ?? [])}");
        Assert.All(understood, u => Assert.True(u.Meant is null || u.Meant.Intent == u.Intent, $"'{u.Said}' was taken for {u.Meant?.Intent}"));
        Assert.InRange(understood.Count(u => u.Meant is not null), Paraphrases.Length / 2, Paraphrases.Length);
    }

    [Theory]
    [InlineData("set a time for five minutes", "five minutes")]                  // misheard, and also like a sentence
    [InlineData("i need a timer that goes off after twenty minutes", "twenty minutes")]
    public void WithItsSlots(string said, string duration) =>
        Assert.Equal(duration, Shipped.Value.Understand(said)!.Slots.Single(s => s.SlotName == "duration").RawValue);

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
