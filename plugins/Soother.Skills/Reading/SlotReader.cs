using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>A slot as a skill describes it.</summary>
/// <param name="Offer">What may stand in it.</param>
/// <param name="At">Where that is written.</param>
/// <param name="Ask">How it is asked for, where it has to have a value.</param>
internal sealed record SlotDescription(SlotOffer Offer, YamlValue At, YamlValue? Ask);

/// <summary>Reads what may stand in a slot.</summary>
internal static class SlotReader
{
    private const string List = "list";
    private const string Pattern = "pattern";
    private static readonly string[] Ranged = ["number", "ordinal", "percentage", "temperature"];

    /// <summary>Types that need nothing but their name.</summary>
    private static readonly string[] Simple = [.. Ranged, "duration", "time", "date", "datetime", "text"];
    private static readonly string[] Types = [List, .. Simple, Pattern];

    /// <summary>The slots by name: <c>room: [kitchen, bedroom]</c>, <c>level: percentage</c>, or a mapping with type, choices, from, to and so on.</summary>
    public static IReadOnlyDictionary<string, SlotDescription> ReadAll(YamlValue? slots)
    {
        if (slots is null)
            return new Dictionary<string, SlotDescription>();
        var named = slots.Keys ?? throw slots.Fault($"slots must be a mapping of names, but is {slots.Kind}");
        return named.ToDictionary(slot => slot.Key, slot => Read(slot.Key, slot.Value));
    }

    /// <summary>A type by its name, where that alone describes a slot: <c>{n=number}</c>.</summary>
    public static SlotOffer? OfType(string name) => Simple.Contains(name) ? new(name) : null;

    private static SlotDescription Read(string name, YamlValue slot)
    {
        if (!SentenceNames.IsName(name))
            throw slot.Fault($"a slot's name is letters, digits and _, but is '{name}'");
        if (slot.Items is not null)
            return new(new(List, ReadChoices(slot)), slot, null);
        if (slot.Keys is null)
            return new(Checked(new(ReadType(slot)), slot), slot, null);
        slot.Only($"slot '{name}'", "type", "choices", "from", "to", "step", "pattern", "ask");
        var choices = slot.Find("choices") is { } given ? ReadChoices(given) : null;
        var pattern = slot.Find("pattern")?.RequireText("pattern");
        var type = slot.Find("type") is { } written ? ReadType(written)
            : choices is not null ? List
            : pattern is not null ? Pattern
            : slot.Find("ask") is not null ? "text"
            : throw slot.Fault($"slot '{name}' needs a type: one of {string.Join(", ", Types)}");
        var offer = new SlotOffer(type, choices, ReadBound(slot, "from"), ReadBound(slot, "to"), slot.Find("step")?.RequireInteger("step", 1, int.MaxValue), pattern);
        var ask = slot.Find("ask");
        ask?.RequireTexts("ask");
        return new(Checked(offer, slot), slot, ask);
    }

    private static int? ReadBound(YamlValue slot, string key) => slot.Find(key)?.RequireInteger(key, int.MinValue, int.MaxValue);

    private static string ReadType(YamlValue type)
    {
        var name = type.RequireText("type");
        return Types.Contains(name) ? name : throw type.Fault($"unknown slot type '{name}'; known are {string.Join(", ", Types)}");
    }

    private static SlotOffer Checked(SlotOffer offer, YamlValue at)
    {
        if (offer.Type == List != (offer.Choices is not null))
            throw at.Fault(offer.Type == List ? "a list needs choices" : $"choices belong to a list, but the type is {offer.Type}");
        if (offer.Type == Pattern != (offer.Pattern is not null))
            throw at.Fault(offer.Type == Pattern ? "a slot of type pattern needs a pattern" : $"a pattern is a type of its own, but the type is {offer.Type}");
        if ((offer.From ?? offer.To ?? offer.Step) is not null && !Ranged.Contains(offer.Type))
            throw at.Fault($"from, to and step belong to {string.Join(", ", Ranged)}, but the type is {offer.Type}");
        if (offer.From > offer.To)
            throw at.Fault($"from is {offer.From}, which is more than to, {offer.To}");
        if (offer.Pattern is { } pattern)
            CheckPattern(pattern, at.Find("pattern")!);
        return offer;
    }

    private static void CheckPattern(string pattern, YamlValue at)
    {
        try
        {
            _ = new Regex(pattern);
        }
        catch (ArgumentException fault)
        {
            throw at.Fault($"the pattern is not a regular expression: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Choices are texts, or <c>living room: [lounge, sitting room]</c> with other ways to say the same.</summary>
    private static List<SlotChoice> ReadChoices(YamlValue choices)
    {
        if (choices.Items is not { Count: > 0 } items)
            throw choices.Fault($"choices must be a list of texts, but is {(choices.Items is null ? choices.Kind : "empty")}");
        return [.. items.SelectMany(item => item.Keys is null
            ? [ReadChoice(item)]
            : item.Keys.Select(pair => new SlotChoice(pair.Key, [.. pair.Value.RequireTexts($"the words for '{pair.Key}'").SelectMany(PhraseForms.Of)])))];
    }

    /// <summary>A choice alone means what it says, in its fullest form.</summary>
    private static SlotChoice ReadChoice(YamlValue choice)
    {
        choice.RequireText("a choice");
        var forms = PhraseForms.Of(choice);
        return new(forms[0], forms.Count > 1 ? [.. forms.Skip(1)] : null);
    }
}
