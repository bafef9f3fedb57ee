using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Reads one intent of a skill.</summary>
internal sealed partial class IntentReader(SharedParts shared)
{
    private readonly HashSet<string> _names = [];

    /// <summary>The slots and rules that the intents so far have used.</summary>
    public IReadOnlySet<string> Used => _names;

    public SkillIntent Read(string name, YamlValue intent)
    {
        if (!Name().IsMatch(name))
            throw intent.Fault($"an intent's name is letters, digits, and . _ : -, but is '{name}'");
        intent.Only(
            $"intent '{name}'", "sentences", "examples", "keywords", "slots", "rules", "requires", "excludes", "required", "replies", "action", "steps",
            "anywhere");
        var wording = new Wording(intent, name, shared, intent.Find("steps"));
        _names.UnionWith(wording.Names);
        _names.UnionWith(wording.Rules.Keys.Select(rule => $"<{rule}>"));
        var templates = new TemplateReader(wording.Slots.Keys.Concat(shared.Kept));
        var names = templates.With(ScriptNames.All(intent.Find("steps"))).With(["outcome", "reply"]).Opening("answer", "output");
        var script = new ScriptSource(name, shared, names, slot => wording.Describe(slot)?.Offer);
        var action = ReadAction(intent, templates, script);
        _names.UnionWith(script.UsedRules.Select(rule => $"<{rule}>"));
        if (action is BuiltinAction { Kind: var kind } && kind.Slots.FirstOrDefault(slot => !wording.Slots.ContainsKey(slot)) is { } missing)
            throw (wording.Sentences.Count > 0 ? wording.Sentences[0] : intent).Fault($"{kind.Name} needs the slot {{{missing}}}, which no sentence of '{name}' has");
        var replies = new ReplyReader(templates).Read(intent.Find("replies"), action, intent);
        return new(name, intent.File, intent.Line, Offer(name, intent, wording, script), Over(wording.Slots, script), replies, action)
        {
            Answers = script.Answers,
            IsAnywhere = intent.Find("anywhere")?.RequireTruth("anywhere") ?? false,
            Required = wording.Asks,
            Questions = ReadQuestions(wording, templates),
        };
    }

    private static IntentOffer Offer(string name, YamlValue intent, Wording wording, ScriptSource script) => new(
        name, [.. wording.Sentences.Select(sentence => sentence.Text!.Trim())],
        wording.Offered.Count == 0 ? null : Over(wording.Offered, script),
        wording.Examples.Count == 0 ? null : wording.Examples,
        wording.Keywords.Count == 0 ? null : wording.Keywords,
        wording.Rules.Count == 0 ? null : wording.Rules.ToDictionary(rule => rule.Key, rule => rule.Value.Text),
        KeywordReader.ReadNames(intent.Find("requires"), "requires"),
        KeywordReader.ReadNames(intent.Find("excludes"), "excludes"),
        wording.Asks.Count + wording.Asked.Count == 0 ? null : [.. wording.Asks.Union(wording.Asked)]);

    /// <summary>The slots, with what the script knows of those that it asks for.</summary>
    private static Dictionary<string, SlotOffer> Over(IReadOnlyDictionary<string, SlotOffer> slots, ScriptSource script) =>
        slots.ToDictionary(slot => slot.Key, slot => script.Asked.GetValueOrDefault(slot.Key, slot.Value));

    private static Dictionary<string, IReadOnlyList<Template>> ReadQuestions(Wording wording, TemplateReader templates) => wording.Slots.Keys
        .Where(slot => wording.Describe(slot)?.Ask is not null)
        .ToDictionary(slot => slot, slot => (IReadOnlyList<Template>)[.. wording.Describe(slot)!.Ask!.RequireTexts("ask").Select(text => templates.Read(text, "ask"))]);

    private static SkillAction ReadAction(YamlValue intent, TemplateReader templates, ScriptSource script) => (intent.Find("action"), intent.Find("steps")) switch
    {
        ({ } action, { }) => throw action.Fault("an intent has an action or steps, not both"),
        ({ } action, null) => new ActionReader(templates).Read(action),
        (null, { } steps) => new StepReader(script).Read(steps),
        _ => new ReplyOnly(),
    };

    // A level of an MQTT topic.
    [GeneratedRegex("^[A-Za-z0-9._:-]+$")]
    private static partial Regex Name();
}
