using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Reads one intent of a skill.</summary>
internal sealed partial class IntentReader(IReadOnlyDictionary<string, (SlotOffer Offer, YamlValue At)> skillSlots, YamlValue? texts)
{
    public SkillIntent Read(string name, YamlValue intent)
    {
        if (!Name().IsMatch(name))
            throw intent.Fault($"an intent's name is letters, digits, and . _ : -, but is '{name}'");
        intent.Only($"intent '{name}'", "sentences", "slots", "examples", "replies", "action", "steps");
        var sentences = (intent.Find("sentences") ?? throw intent.Fault($"intent '{name}' has no sentences")).RequireTexts("sentences");
        foreach (var sentence in sentences)
            SentenceCheck.Check(sentence);
        var slots = ReadSlots(intent.Find("slots"), sentences);
        var templates = new TemplateReader(slots.Keys);
        var action = ReadAction(intent, templates);
        if (action is BuiltinAction { Kind: var kind } && kind.Slots.FirstOrDefault(slot => !slots.ContainsKey(slot)) is { } missing)
            throw sentences[0].Fault($"{kind.Name} needs the slot {{{missing}}}, which no sentence of '{name}' has");
        var examples = intent.Find("examples")?.RequireTexts("examples").Select(text => text.Text!.Trim()) ?? [];
        return new(
            name, intent.File, intent.Line, [.. sentences.Select(s => s.Text!.Trim())], slots, [.. examples],
            new ReplyReader(templates).Read(intent.Find("replies"), action, intent), action);
    }

    private SkillAction ReadAction(YamlValue intent, TemplateReader templates) => (intent.Find("action"), intent.Find("steps")) switch
    {
        ({ } action, { }) => throw action.Fault("an intent has an action or steps, not both"),
        ({ } action, null) => new ActionReader(templates).Read(action),
        (null, { } steps) => new StepReader(templates, texts).Read(steps),
        _ => new ReplyOnly(),
    };

    /// <summary>The slots that the sentences name: described by the intent, else by the skill, else free text.</summary>
    private Dictionary<string, SlotOffer> ReadSlots(YamlValue? described, IReadOnlyList<YamlValue> sentences)
    {
        var own = SlotReader.ReadAll(described);
        var named = sentences.SelectMany(sentence => SlotReader.NamesIn(sentence.Text!)).ToHashSet();
        foreach (var (slot, (_, at)) in own.Where(slot => !named.Contains(slot.Key)))
            throw at.Fault($"no sentence has the slot {{{slot}}}");
        return named.ToDictionary(
            slot => slot,
            slot => own.TryGetValue(slot, out var mine) ? mine.Offer : skillSlots.TryGetValue(slot, out var shared) ? shared.Offer : new SlotOffer("text"));
    }

    // A level of an MQTT topic.
    [GeneratedRegex("^[A-Za-z0-9._:-]+$")]
    private static partial Regex Name();
}
