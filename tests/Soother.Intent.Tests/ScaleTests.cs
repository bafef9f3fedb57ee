using System.Diagnostics;
using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class ScaleTests(ITestOutputHelper output)
{
    private static readonly string[] Verbs = ["open", "close", "raise", "lower", "paint", "clean", "move", "find", "fetch", "check"];
    private static readonly string[] Queries =
    [
        "would you open the red box number 12 for five minutes", "please close the blue door number 7", "open the green box number 99 for an hour and a half",
        "clean the white shelf number five hundred", "open the purple box number 3", "what is this about",
    ];

    [Fact]
    public void TakesNoMoreStepsForTenThousandSentencesThanForTwoHundred()
    {
        var (few, many) = (Engine(200), Engine(10_000));
        foreach (var query in Queries)
        {
            var (inFew, inMany) = (few.Understand(query), many.Understand(query));
            output.WriteLine($"'{query}': {inMany?.Intent ?? "-"}; {few.Lookups} look-ups with 200 sentences, {many.Lookups} with 10,000");
            Assert.Equal(inFew?.Intent, inMany?.Intent);
            // What is not understood is also looked for as misheard, and more known words means more that sound alike.
            Assert.InRange(many.Lookups, 1, inMany is null ? few.Lookups * 2 : few.Lookups);
        }
    }

    [Fact]
    public void ReportsWhatAQueryAndLearningCost()
    {
        var started = Stopwatch.GetTimestamp();
        var many = Engine(10_000);
        output.WriteLine($"10,000 sentences learned in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s, {many.States} states");
        var sentences = Lesson(10_000).Sentences;
        started = Stopwatch.GetTimestamp();
        output.WriteLine($"{PhraseBook.Write(sentences, 3000).Phrases.Count} phrases written in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s");
        var everyday = Learned.Engine(Learned.Everyday);
        foreach (var (engine, queries, name) in new[]
            { (many, Queries, "10,000 sentences"), (everyday, ["what time is it", "set a timer for an hour and a half"], "everyday, exact"),
              (everyday, ["what time is is", "turn on living room lamp"], "everyday, not exact") })
        {
            var times = new List<double>();
            for (var i = 0; i < 2000; i++)
            {
                started = Stopwatch.GetTimestamp();
                engine.Understand(queries[i % queries.Length]);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
            times.Sort();
            output.WriteLine($"{name}: p50 {times[1000]:0} µs, p99 {times[1980]:0} µs");
        }
        Assert.True(many.States > 10_000);
    }

    private static IntentEngine Engine(int count) => new(Lesson(count), new());

    private static Lesson Lesson(int count)
    {
        string[] colours = ["red", "blue", "green", "white", "black"];
        string[] things = ["box", "door", "shelf", "chair"];
        var intents = Enumerable.Range(0, count).Select(i => new IntentOffer(
            $"I{i}", [$"[please|would you] {Verbs[i % 10]} [the|a] {colours[i / 10 % 5]} {things[i / 50 % 4]}{(i < 200 ? "" : $" part {Letters(i)}")} number {{n}} [for {{how}}]"],
            new Dictionary<string, SlotOffer> { ["n"] = new("number"), ["how"] = new("duration") })).ToArray();
        return Learned.Lesson(intents);
    }

    private static string Letters(int n) => n == 0 ? "" : Letters(n / 20) + "bcdfghjklmnpqrstvwxz"[n % 20];
}
