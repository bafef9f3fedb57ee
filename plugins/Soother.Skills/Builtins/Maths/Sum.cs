namespace Soother.Skills;

/// <summary>Arithmetic with two numbers or one.</summary>
internal static class Sum
{
    /// <summary>The names of what can be done, as values of the slot <c>operation</c>.</summary>
    public static IReadOnlyDictionary<string, Func<double, double, double>> Operations { get; } = new Dictionary<string, Func<double, double, double>>
    {
        ["plus"] = (a, b) => a + b,
        ["minus"] = (a, b) => a - b,
        ["times"] = (a, b) => a * b,
        ["divided"] = (a, b) => a / b,
        ["power"] = Math.Pow,
        ["percent"] = (a, b) => a * b / 100,
        ["remainder"] = (a, b) => a % b,
        ["root"] = (a, _) => Math.Sqrt(a),
        ["cubeRoot"] = (a, _) => Math.Cbrt(a),
        ["squared"] = (a, _) => a * a,
        ["cubed"] = (a, _) => a * a * a,
        ["half"] = (a, _) => a / 2,
        ["double"] = (a, _) => a * 2,
        ["from"] = (a, b) => b - a,
    };

    /// <summary>Those that need one number only.</summary>
    public static IReadOnlySet<string> OfOne { get; } = new HashSet<string> { "root", "cubeRoot", "squared", "cubed", "half", "double" };

    public static bool DividesByZero(string operation, double a, double b) => (operation is "divided" or "remainder" && b == 0) || (operation == "power" && a == 0 && b < 0);

    /// <summary>Without the dust that binary fractions leave: 0.1 plus 0.2 is 0.3.</summary>
    public static double Clean(double number) =>
        double.IsFinite(number) && number != 0 && Math.Abs(number) is > 1e-9 and < 1e15 ? (double)Math.Round((decimal)number, 12) : number;
}
