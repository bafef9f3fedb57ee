namespace Soother.Skills;

/// <summary>Counts down in a script, from number to number; the pauses grow on the way.</summary>
internal sealed class CountGroup : IBuiltinGroup
{
    private const double FirstPause = 3, LastPause = 8;   // seconds
    private const int Quarters = 4, ShortCount = 30;
    private static readonly string[] Values = ["number", "pause"];

    private CountGroup() => Actions = new() { { "count.begin", turn => At(turn, From(turn), "number") }, { "count.down", Down } };

    public static BuiltinGroup Group { get; } = new(
        [
            new("count.begin", new Dictionary<string, string[]> { ["number"] = Values }),
            new("count.down", new Dictionary<string, string[]> { ["number"] = Values, ["word"] = Values, ["quarter"] = Values, ["done"] = Values }),
        ],
        _ => new CountGroup());

    public ActionTable Actions { get; }

    private static ActionResult Down(Turn turn)
    {
        var (from, before) = (From(turn), Number(turn, "number") ?? From(turn));
        var now = Math.Max(0, before - Math.Max(1, Number(turn, "step") ?? 1));
        var every = from <= ShortCount ? 5 : 10;
        return At(turn, now, now == 0 ? "done" : Quarter(before, from) != Quarter(now, from) ? "quarter" : now / every != before / every ? "word" : "number");
    }

    private static ActionResult At(Turn turn, int number, string outcome)
    {
        var gone = 1 - ((double)number / From(turn));
        var values = turn.Values.With("number", JsonSerializer.SerializeToElement(number))
            .With("pause", JsonSerializer.SerializeToElement(Math.Round(FirstPause + (gone * (LastPause - FirstPause)), 1)));
        return new(outcome, values);
    }

    private static int Quarter(int number, int from) => (number * Quarters) / from;

    private static int From(Turn turn) => Math.Max(1, Number(turn, "start") ?? throw new ActionFailedException("there is no {start} to count from"));

    private static int? Number(Turn turn, string name) => turn.Values.Has(name) && SlotValues.Number(turn.Values.Json(name)) is { } number ? (int)number : null;
}
