namespace Soother.Skills;

/// <summary>Sums and units.</summary>
internal sealed class MathsGroup : IBuiltinGroup
{
    private static readonly string[] Answered = ["result"];
    private readonly Lazy<UnitTable> _units;
    private readonly Speech _speech;

    private MathsGroup(BuiltinTools tools)
    {
        _speech = tools.Speech;
        _units = new(() => new(tools.LocaleFile("units.yaml")));
        Actions = new() { { "maths.calculate", Calculate }, { "maths.convert", Convert } };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("maths.calculate", new Dictionary<string, string[]>
            {
                [Outcome.Done] = Answered, ["about"] = Answered, ["byZero"] = [], ["noRoot"] = [], ["tooLarge"] = [],
            }, "a", "operation"),
            new("maths.convert", new Dictionary<string, string[]>
            {
                [Outcome.Done] = ["result", "given"], ["about"] = ["result", "given"], ["different"] = ["unit", "other"], ["unknown"] = ["unit"],
            }, "unit", "other"),
        ],
        tools => new MathsGroup(tools));

    public ActionTable Actions { get; }

    private ActionResult Calculate(Turn turn)
    {
        var operation = turn.Values.Plain("operation");
        if (!Sum.Operations.TryGetValue(operation, out var act))
            throw new ActionFailedException($"'{operation}' is no operation; known are {string.Join(", ", Sum.Operations.Keys)}");
        var a = Number(turn, "a");
        var b = Sum.OfOne.Contains(operation) ? 0 : Number(turn, "b");
        if (Sum.DividesByZero(operation, a, b))
            return new("byZero", turn.Values);
        var result = Sum.Clean(act(a, b));
        if (double.IsNaN(result))
            return new("noRoot", turn.Values);
        if (double.IsInfinity(result))
            return new("tooLarge", turn.Values);
        var (words, isExact) = Words(result);
        return new(isExact ? Outcome.Done : "about", turn.Values.With("result", JsonSerializer.SerializeToElement(result), words));
    }

    private ActionResult Convert(Turn turn)
    {
        var (name, other) = (turn.Values.Plain("unit"), turn.Values.Plain("other"));
        var amount = turn.Values.Has("amount") ? Number(turn, "amount") : 1;
        if (_units.Value.Find(name, other) is not var (from, to))
        {
            var unknown = new[] { name, other }.FirstOrDefault(unit => !_units.Value.Knows(unit));
            return unknown is null ? new("different", turn.Values) : new("unknown", turn.Values.With("unit", unknown));
        }
        var result = Sum.Clean(from.To(to, amount));
        var (words, isExact) = Words(result);
        return new(isExact ? Outcome.Done : "about", turn.Values
            .With("result", $"{words} {(words == _speech.Numbers.Of(1) ? to.One : to.Many)}")
            .With("given", $"{Words(amount).Words} {(amount == 1 ? from.One : from.Many)}"));
    }

    /// <summary>As many digits as an ear can follow: two behind the point, or two that are not zero where the number is small.</summary>
    private (string Words, bool IsExact) Words(double number)
    {
        var decimals = number == 0 || Math.Abs(number) >= 0.1 ? 2 : Math.Min(12, 1 - (int)Math.Floor(Math.Log10(Math.Abs(number))));
        var rounded = Math.Abs(number) < 1e15 ? (double)Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero) : number;
        return (_speech.Numbers.Of(number, decimals), Math.Abs(rounded - number) <= Math.Abs(number) * 1e-12 && Math.Abs(number) < 1e15);
    }

    private static double Number(Turn turn, string slot)
    {
        var said = turn.Values.Json(slot);
        return SlotValues.Number(said) ?? throw new ActionFailedException($"'{Values.PlainOf(said)}' is not a number");
    }
}
