using System.Diagnostics;
using Soother.Contracts;

namespace Soother.Intent.Tests;

/// <summary>The whole way of a query, with everything that is trained, where there are many intents.</summary>
public sealed class TrainedScaleTests(ITestOutputHelper output)
{
    private static readonly string[] Verbs = ["open", "close", "raise", "lower", "paint", "clean", "move", "find", "fetch", "check", "turn on", "turn off", "start", "stop", "show", "hide"];
    private static readonly string[] Things =
    [
        "lamp", "door", "window", "heater", "fan", "music", "radio", "oven", "kettle", "curtain", "gate", "sprinkler", "camera", "vacuum", "mixer", "printer", "clock", "shelf",
        "mirror", "garage", "fountain", "projector", "speaker", "fridge", "freezer", "toaster", "grill", "boiler", "pump", "alarm",
    ];

    private const int WarmUpRounds = 30;

    private static readonly string[] Kinds = ["exact", "misheard", "in other words", "foreign"];
    private static readonly string[] Foreign =
    [
        "what will the weather be like in paris next tuesday", "my grandmother had three cats and a dog", "play the new album by that band", "the birch canoe slid on the smooth planks",
        "who won the match yesterday evening", "book a table for four at half past seven", "send a message to my brother that i am late", "it is easy to tell the depth of a well",
    ];

    private static readonly string[] Rooms =
    [
        "kitchen", "bedroom", "attic", "cellar", "hall", "office", "garden", "bathroom", "nursery", "library", "porch", "studio", "workshop", "laundry", "pantry", "lounge", "den",
        "gym", "balcony", "terrace", "stable",
    ];

    [Theory]
    [InlineData(64, true)]
    [InlineData(1_000, true)]
    [InlineData(10_000, false)]
    public void ReportsWhatAQueryCosts(int intents, bool trained)
    {
        var lesson = Learned.Lesson([.. Enumerable.Range(0, intents).Select(Offer)]);
        var started = Stopwatch.GetTimestamp();
        var engine = new IntentEngine(lesson, new());
        var learned = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        var phrases = PhraseBook.Of(lesson, 3000).Phrases.Count;
        var written = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        engine = trained ? engine.With(ExampleMatcher.Train(lesson, "en-us")) : engine;
        output.WriteLine($"{intents} intents, {lesson.Sentences.Count} sentences, {engine.States} states: learned in {learned:0.00} s, {phrases} phrases in {written:0.00} s{(trained ? $", trained in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s" : "")}");
        foreach (var (kind, name) in Kinds.Index())
            Report(engine, name, [.. Enumerable.Range(0, 100).Select(i => Said(i * 37 % intents, i, kind))]);
        var right = Enumerable.Range(0, 100).Count(i => engine.Understand(Said(i % intents, i, 0))?.Intent == $"I{i % intents}");
        Assert.Equal(100, right);
    }

    private void Report(IntentEngine engine, string name, string[] said)
    {
        // What is asked often is compiled anew meanwhile, to run faster: the figures are of what comes of that.
        for (var i = 0; i < WarmUpRounds; i++)
        {
            foreach (var text in said)
                engine.Understand(text);
        }
        var times = said.Concat(said).Concat(said).Concat(said).Concat(said).Select(text =>
        {
            var before = Stopwatch.GetTimestamp();
            engine.Understand(text);
            return Stopwatch.GetElapsedTime(before).TotalMicroseconds;
        }).Order().ToArray();
        output.WriteLine($"{name}: p50 {times[times.Length / 2]:0} µs, p99 {times[times.Length * 99 / 100]:0} µs");
    }

    private static IntentOffer Offer(int i) => new($"I{i}", [$"[please] {Verbs[i % 16]} the {Name(i)} [in|of] {{n}} times [for {{long}}]", $"{Verbs[i % 16]} {Name(i)} now", $"(I want|I'd like) to {Verbs[i % 16]} the {Name(i)}"],
        new Dictionary<string, SlotOffer> { ["n"] = new("number", From: 1, To: 99), ["long"] = new("duration") });

    private static string Name(int i) => $"{Rooms[i / 480 % 21]} {Things[i / 16 % 30]}";

    private static string Said(int intent, int i, int kind) => kind switch
    {
        0 => i % 2 == 0 ? $"{Verbs[intent % 16]} {Name(intent)} now" : $"please {Verbs[intent % 16]} the {Name(intent)} {1 + (i % 90)} times for half an hour",
        1 => $"{Verbs[intent % 16]} {Name(intent).Insert(3, "e")} now",
        2 => $"could you {Verbs[intent % 16]} that {Name(intent)} over there for {1 + (i % 50)} minutes maybe",
        _ => Foreign[i % Foreign.Length],
    };
}
