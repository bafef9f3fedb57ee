namespace Soother.Skills;

/// <summary>A line of a file; makes values that say they come from there.</summary>
internal sealed record Place(string File, int Line)
{
    public YamlValue Text(string text) => YamlValue.Scalar(File, Line, text, plain: false);

    public YamlValue Plain(object value) => YamlValue.Scalar(File, Line, FormattableString.Invariant($"{value}"), plain: true);

    public YamlValue List(IEnumerable<YamlValue> items) => YamlValue.List(File, Line, [.. items]);

    public YamlValue Map(params IEnumerable<(string Key, YamlValue? Value)> pairs) =>
        YamlValue.Mapping(File, Line, pairs.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!));

    /// <summary>A list slot; a value with the words that mean it, or alone where it is itself the only word.</summary>
    public YamlValue Choices(IEnumerable<(string Value, IReadOnlyList<string> Words)> choices) => List(choices
        .Where(choice => choice.Value.Length > 0)
        .GroupBy(choice => choice.Value, choice => choice.Words)
        .Select(choice => (Value: choice.Key, Words: choice.SelectMany(words => words).Where(word => word != choice.Key).Distinct().ToList()))
        .Select(choice => choice.Words.Count == 0 ? Text(choice.Value) : Map((choice.Value, List(choice.Words.Select(Text))))));

    public SkillFaultException Fault(string reason) => new(File, Line, reason);
}
