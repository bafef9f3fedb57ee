namespace Soother.Skills;

/// <summary>Reads texts with placeholders, and checks that each placeholder will have a value.</summary>
/// <param name="known">Names whose value is a plain one.</param>
/// <param name="open">Names into whose value a path may lead.</param>
internal sealed class TemplateReader(IEnumerable<string> known, params string[] open)
{
    /// <summary>Values that are there for every intent.</summary>
    private static readonly string[] Always = ["time", "date", "weekday", "year", "site"];
    private readonly HashSet<string> _known = [.. known, .. Always];

    public TemplateReader With(IEnumerable<string> more) => new(_known.Concat(more), open);

    public TemplateReader Opening(params string[] more) => new(_known, [.. open, .. more]);

    public Template Read(YamlValue value, string what)
    {
        var template = new Template(value.RequireText(what));
        foreach (var path in template.Paths)
            Require(path, value);
        return template;
    }

    /// <exception cref="SkillFaultException">There will be no such value.</exception>
    public void Require(string path, YamlValue at)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path : path[..dot];
        if (open.Contains(name) && (dot >= 0 || name != Values.Environment))
            return;
        if (dot >= 0 && _known.Contains(name))
            throw at.Fault($"'{name}' has no parts, so {{{path}}} has no value");
        if (dot >= 0 || !_known.Contains(name))
            throw at.Fault($"unknown placeholder {{{path}}}; known are {string.Join(", ", _known.Concat(open.Select(o => o + ".…")).Order().Select(n => $"{{{n}}}"))}");
    }
}
