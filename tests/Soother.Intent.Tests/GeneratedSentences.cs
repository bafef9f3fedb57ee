using Soother.Contracts;

namespace Soother.Intent.Tests;

/// <summary>Intents that use all of the template language, made from a seed.</summary>
internal static class GeneratedSentences
{
    private static readonly Dictionary<string, SlotOffer> Slots = new()
    {
        ["city"] = new("list", [new("Paris"), new("New York", ["the big apple"]), new("Rome", ["roma"])]),
        ["level"] = new("percentage"), ["n"] = new("number", From: 1, To: 30), ["long"] = new("duration"), ["when"] = new("time"), ["day"] = new("date"),
    };

    private static readonly Dictionary<string, string> Rules = new() { ["kindly"] = "[please|would you]", ["room"] = "(living room|kitchen[s]|bath[room])", ["now"] = "[right] now" };

    /// <summary>Each intent has a verb of its own, so that no two can say the same.</summary>
    public static IntentOffer[] Make(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => new IntentOffer($"Made{i}", [$"<kindly> {Verb(i)} {Tail(random)}", $"{Verb(i)}(ed|ing) {Tail(random)} [<now>]"], Slots, Rules: Rules))];
    }

    private static string Tail(Random random) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(i => Piece(i, random)));

    // Slots of the same sentence have names of their own, and words between them.
    private static string Piece(int i, Random random) => random.Next(11) switch
    {
        0 => $"via {{from{i}=city}} onto {{to{i}=city}}",
        1 => $"(the <room>){{room{i}}}",
        2 => $"(with (red|blue|dark blue){{colour{i}}} paint;times 1..20,3;[gently])",
        3 => $"(brightly|dimly){{mode{i}:on}}",
        4 => $"lamp[s] by {{level{i}=level}}",
        5 => $"[loudly] {{quiet{i}:no way}} for {{long{i}=long}}",
        6 => $"at {{when{i}=when}} o please",
        7 => $"number (1..12){{num{i}}} then",
        8 => $"(what['s| is] new|un(lock|pack)[ed]){{what{i}}}",
        9 => $"step {{n{i}=n}} of them",
        _ => $"[a|the|some] thing(|s|y)",
    };

    private static string Verb(int i) => "zor" + (i == 0 ? "" : Letters(i));

    private static string Letters(int n) => n == 0 ? "" : Letters(n / 20) + "bcdfghjklmnpqrstvwxz"[n % 20];
}
