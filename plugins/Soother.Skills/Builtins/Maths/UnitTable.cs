using System.Globalization;

namespace Soother.Skills;

/// <summary>A unit of measure.</summary>
/// <param name="Kind">What it measures: only units of one kind can be converted into each other.</param>
/// <param name="Factor">How many of the kind's first unit it is.</param>
/// <param name="Offset">What is added then: temperatures begin elsewhere.</param>
/// <param name="One">How one of it is said: <c>one ounce</c> without the number.</param>
/// <param name="Many">How several of it are said.</param>
internal sealed record Unit(string Kind, double Factor, double Offset, string One, string Many)
{
    public double To(Unit other, double amount) => ((amount * Factor) + Offset - other.Offset) / other.Factor;
}

/// <summary>The units that can be said, from <c>locale/LANGUAGE/units.yaml</c>.</summary>
internal sealed class UnitTable
{
    private readonly Dictionary<string, List<Unit>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="SkillFaultException">The table is faulty.</exception>
    public UnitTable(YamlValue table)
    {
        foreach (var (kind, units) in table.Keys ?? throw table.Fault("units must be a mapping of kinds"))
        {
            foreach (var unit in units.Items ?? throw units.Fault($"the units of {kind} must be a list"))
                Add(kind, unit);
        }
    }

    /// <summary>All names of all units.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>Two units of one kind: an ounce is a weight where grams are asked for, and a volume with pints.</summary>
    /// <returns>Null where one is unknown, or they measure different things.</returns>
    public (Unit From, Unit To)? Find(string said, string wanted)
    {
        foreach (var unit in Named(said))
        {
            if (Named(wanted).FirstOrDefault(other => other.Kind == unit.Kind) is { } other)
                return (unit, other);
        }
        return null;
    }

    public bool Knows(string name) => Named(name).Count > 0;

    private List<Unit> Named(string name) => _byName.TryGetValue(name.Trim(), out var units) ? units : [];

    private void Add(string kind, YamlValue at)
    {
        at.Only("a unit", "is", "plus", "one", "many", "also");
        var one = Text(at, "one");
        var unit = new Unit(kind, Number(at, "is") ?? throw at.Fault("a unit needs 'is': how many of the first unit of its kind"), Number(at, "plus") ?? 0, one, Text(at, "many"));
        foreach (var name in (at.Find("also")?.RequireTexts("also") ?? []).Select(also => also.Text!).Concat([one, unit.Many]).Distinct())
        {
            if (!_byName.TryGetValue(name, out var units))
                _byName[name] = units = [];
            units.Add(unit);
        }
    }

    private static string Text(YamlValue at, string name) => (at.Find(name) ?? throw at.Fault($"a unit needs '{name}'")).RequireText(name);

    private static double? Number(YamlValue at, string name) => at.Find(name) is not { } value ? null
        : double.TryParse(value.RequireText(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw value.Fault($"'{name}' must be a number, but is '{value.Text}'");
}
