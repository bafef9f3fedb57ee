using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Reads what may stand in a slot, and finds the slots that sentences name.</summary>
internal static partial class SlotReader
{
    private const string List = "list";
    private static readonly string[] Types = [List, "number", "duration", "time", "date", "percentage", "text"];

    /// <summary>The slots by name: <c>room: [kitchen, bedroom]</c>, <c>level: percentage</c>, or a mapping with type, choices, from and to.</summary>
    public static IReadOnlyDictionary<string, (SlotOffer Offer, YamlValue At)> ReadAll(YamlValue? slots)
    {
        if (slots is null)
            return new Dictionary<string, (SlotOffer, YamlValue)>();
        var named = slots.Keys ?? throw slots.Fault($"slots must be a mapping of names, but is {slots.Kind}");
        return named.ToDictionary(slot => slot.Key, slot => (Read(slot.Key, slot.Value), slot.Value));
    }

    /// <summary>The names of the slots in a sentence template.</summary>
    public static IEnumerable<string> NamesIn(string sentence) => Slot().Matches(sentence).Select(m => m.Groups["name"].Value);

    private static SlotOffer Read(string name, YamlValue slot)
    {
        if (!Name().IsMatch(name))
            throw slot.Fault($"a slot's name is letters, digits and _, but is '{name}'");
        if (slot.Items is not null)
            return new(List, ReadChoices(slot));
        if (slot.Keys is null)
            return Checked(new(ReadType(slot)), slot);
        slot.Only($"slot '{name}'", "type", "choices", "from", "to");
        var choices = slot.Find("choices") is { } given ? ReadChoices(given) : null;
        var type = slot.Find("type") is { } written ? ReadType(written) : choices is not null ? List : throw slot.Fault($"slot '{name}' needs a type: one of {string.Join(", ", Types)}");
        return Checked(new(type, choices, slot.Find("from")?.RequireInteger("from", int.MinValue, int.MaxValue), slot.Find("to")?.RequireInteger("to", int.MinValue, int.MaxValue)), slot);
    }

    private static string ReadType(YamlValue type)
    {
        var name = type.RequireText("type");
        return Types.Contains(name) ? name : throw type.Fault($"unknown slot type '{name}'; known are {string.Join(", ", Types)}");
    }

    private static SlotOffer Checked(SlotOffer offer, YamlValue at)
    {
        if (offer.Type == List != (offer.Choices is not null))
            throw at.Fault(offer.Type == List ? "a list needs choices" : $"choices belong to a list, but the type is {offer.Type}");
        if ((offer.From ?? offer.To) is not null && offer.Type is not ("number" or "percentage"))
            throw at.Fault($"from and to belong to a number or a percentage, but the type is {offer.Type}");
        if (offer.From > offer.To)
            throw at.Fault($"from is {offer.From}, which is more than to, {offer.To}");
        return offer;
    }

    /// <summary>Choices are texts, or <c>living room: [lounge, sitting room]</c> with other ways to say the same.</summary>
    private static List<SlotChoice> ReadChoices(YamlValue choices)
    {
        if (choices.Items is not { Count: > 0 } items)
            throw choices.Fault($"choices must be a list of texts, but is {(choices.Items is null ? choices.Kind : "empty")}");
        return [.. items.SelectMany(item => item.Keys is null
            ? [new SlotChoice(item.RequireText("a choice"))]
            : item.Keys.Select(pair => new SlotChoice(pair.Key, [.. pair.Value.RequireTexts($"the words for '{pair.Key}'").Select(t => t.Text!.Trim())])))];
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(:[^{}]*)?\}")]
    private static partial Regex Slot();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Name();
}
