namespace Soother.Skills;

/// <summary>One of the values of a list: the words, what they mean, and what is known about it.</summary>
internal sealed record HassilValue(string Words, string Meaning, IReadOnlyDictionary<string, string> Context, Place Place);

/// <summary>A list of a Home Assistant file: values, a range of numbers, or any words.</summary>
/// <param name="Description">What our own file says for it, where that does not depend on a context.</param>
/// <param name="Values">The values, of a list that has such.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record HassilList(YamlValue? Description, IReadOnlyList<HassilValue> Values, Place Place)
{
    /// <exception cref="SkillFaultException">It is none of the three.</exception>
    public static HassilList Read(string name, YamlValue list, SkillDraft draft)
    {
        var place = new Place(list.File, list.Line);
        if (list.Find("wildcard") is not null)
            return new(place.Text("text"), [], place);
        if (list.Find("range") is { } range)
            return new(ReadRange(range, draft), [], place);
        var values = list.Find("values") ?? throw list.Fault($"the list '{name}' has neither values nor a range nor wildcard: true");
        return new(null, [.. (values.Items ?? throw values.Fault($"values must be a list, but is {values.Kind}")).Select(ReadValue)], place);
    }

    public YamlValue Describe(IEnumerable<HassilValue> values) => Place.Choices(values.Select(value => (value.Meaning, (IReadOnlyList<string>)[value.Words])));

    private static HassilValue ReadValue(YamlValue value)
    {
        var place = new Place(value.File, value.Line);
        var words = (value.Keys is null ? value : value.Find("in") ?? throw value.Fault("a value needs 'in'")).RequireText("a value");
        var meaning = value.Find("out")?.RequireText("out") ?? words;
        if (value.Find("out") is null && words.AsSpan().IndexOfAny("([{<\\") >= 0)
            meaning = words.Replace("[", "").Replace("]", ""); // a template that means itself: with all that may be left out
        var context = (value.Find("context")?.Keys ?? new Dictionary<string, YamlValue>()).Where(pair => pair.Value.Text is not null);
        return new(Template(words, place), meaning, context.ToDictionary(pair => pair.Key, pair => pair.Value.Text!), place);
    }

    private static string Template(string words, Place place) => PhraseWriter.Write(HassilTemplate.Parse(words, place, HassilNames.None));

    private static YamlValue ReadRange(YamlValue range, SkillDraft draft)
    {
        var place = new Place(range.File, range.Line);
        range.Only("range", "from", "to", "step", "type", "multiplier", "fractions");
        if (range.Find("multiplier") is { } multiplier)
            draft.Note(new(multiplier.File, multiplier.Line), $"numbers are not multiplied by {multiplier.Text}: the slot has what was said");
        var type = range.Find("type")?.Text == "percentage" ? "percentage" : "number";
        return place.Map(
            ("type", place.Text(type)), ("from", range.Find("from")), ("to", range.Find("to")), ("step", range.Find("step") is { Text: not "1" } step ? step : null));
    }
}
