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
            $"intent '{name}'", "sentences", "examples", "keywords", "slots", "rules", "requires", "excludes", "required", "replies", "action", "steps");
        var wording = new Wording(intent, name, shared, intent.Find("steps") is { } steps ? [.. AskedIn(steps)] : []);
        _names.UnionWith(wording.Names);
        _names.UnionWith(wording.Rules.Keys.Select(rule => $"<{rule}>"));
        var templates = new TemplateReader(wording.Slots.Keys);
        var action = ReadAction(intent, templates);
        if (action is BuiltinAction { Kind: var kind } && kind.Slots.FirstOrDefault(slot => !wording.Slots.ContainsKey(slot)) is { } missing)
            throw (wording.Sentences.Count > 0 ? wording.Sentences[0] : intent).Fault($"{kind.Name} needs the slot {{{missing}}}, which no sentence of '{name}' has");
        var replies = new ReplyReader(templates).Read(intent.Find("replies"), action, intent);
        return new(name, intent.File, intent.Line, Offer(name, intent, wording), wording.Slots, replies, action)
        {
            Required = wording.Asks,
            Questions = ReadQuestions(wording, templates),
        };
    }

    private static IntentOffer Offer(string name, YamlValue intent, Wording wording) => new(
        name, [.. wording.Sentences.Select(sentence => sentence.Text!.Trim())],
        wording.Offered.Count == 0 ? null : wording.Offered,
        wording.Examples.Count == 0 ? null : wording.Examples,
        wording.Keywords.Count == 0 ? null : wording.Keywords,
        wording.Rules.Count == 0 ? null : wording.Rules.ToDictionary(rule => rule.Key, rule => rule.Value.Text),
        KeywordReader.ReadNames(intent.Find("requires"), "requires"),
        KeywordReader.ReadNames(intent.Find("excludes"), "excludes"),
        wording.Asks.Count + wording.Asked.Count == 0 ? null : [.. wording.Asks.Union(wording.Asked)]);

    private static Dictionary<string, IReadOnlyList<Template>> ReadQuestions(Wording wording, TemplateReader templates) => wording.Slots.Keys
        .Where(slot => wording.Describe(slot)?.Ask is not null)
        .ToDictionary(slot => slot, slot => (IReadOnlyList<Template>)[.. wording.Describe(slot)!.Ask!.RequireTexts("ask").Select(text => templates.Read(text, "ask"))]);

    private SkillAction ReadAction(YamlValue intent, TemplateReader templates) => (intent.Find("action"), intent.Find("steps")) switch
    {
        ({ } action, { }) => throw action.Fault("an intent has an action or steps, not both"),
        ({ } action, null) => new ActionReader(templates).Read(action),
        (null, { } steps) => new StepReader(templates, shared.Texts).Read(steps),
        _ => new ReplyOnly(),
    };

    /// <summary>The slots that questions in the steps ask for, wherever they stand.</summary>
    private static IEnumerable<YamlValue> AskedIn(YamlValue steps)
    {
        IEnumerable<YamlValue> parts = steps.Items ?? steps.Keys?.Values ?? [];
        var within = parts.SelectMany(AskedIn);
        return (steps.Find("ask") ?? steps.Find("choose")) is not null && steps.Find("slot") is { } slot ? within.Prepend(slot) : within;
    }

    // A level of an MQTT topic.
    [GeneratedRegex("^[A-Za-z0-9._:-]+$")]
    private static partial Regex Name();
}
