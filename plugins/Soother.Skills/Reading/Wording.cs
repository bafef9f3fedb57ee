using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What the intents of one skill share.</summary>
internal sealed record SharedParts(IReadOnlyDictionary<string, SlotDescription> Slots, IReadOnlyDictionary<string, RuleDescription> Rules, YamlValue? Texts)
{
    /// <summary>The skill's folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The names to which scripts give values that are kept.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
}

/// <summary>All that an intent says about how it is said: the names in it are collected, and those that are described nowhere found.</summary>
internal sealed class Wording
{
    private readonly SharedParts _shared;
    private readonly IReadOnlyDictionary<string, SlotDescription> _own;
    private readonly HashSet<string> _names = []; // of slots and of kinds
    private readonly Dictionary<string, SlotOffer> _slots = [];
    private readonly Dictionary<string, SlotOffer> _offered = [];

    /// <param name="intent">The intent's mapping.</param>
    /// <param name="name">The intent's name.</param>
    /// <param name="shared">What may be described for all intents.</param>
    /// <param name="steps">Its script, whose answers have slots too.</param>
    /// <exception cref="SkillFaultException">It cannot be said, or something in it is wrong.</exception>
    public Wording(YamlValue intent, string name, SharedParts shared, YamlValue? steps)
    {
        (_shared, _own) = (shared, SlotReader.ReadAll(intent.Find("slots")));
        Sentences = intent.Find("sentences")?.RequireTexts("sentences") ?? [];
        var examples = intent.Find("examples")?.RequireTexts("examples") ?? [];
        Keywords = KeywordReader.Read(intent.Find("keywords"));
        if (Sentences.Count + examples.Count + Keywords.Count == 0)
            throw intent.Fault($"intent '{name}' has no sentences (nor examples, nor keywords)");
        foreach (var sentence in Sentences)
            SentenceCheck.Check(sentence);
        foreach (var example in examples)
            ExampleText.Check(example);
        Examples = [.. examples.Select(example => example.Text!.Trim())];
        var own = RuleReader.ReadAll(intent.Find("rules"));
        Rules = FindRules(own);
        AddSlots();
        Required = ReadRequired(intent.Find("required"));
        Asked = [.. ScriptNames.Asked(steps)];
        foreach (var slot in Asked)
            AddSlot(slot, null, isGiven: false, steps);
        var action = intent.Find("action")?.Find("builtin")?.Text is { } builtin ? BuiltinGroups.Kinds.GetValueOrDefault(builtin) : null;
        foreach (var slot in (action?.Asks ?? []).Where(slot => Describe(slot) is not null))
        {
            AddSlot(slot, null, isGiven: false, intent);
            Asked = [.. Asked, slot];
        }
        foreach (var (mention, at) in ScriptNames.InAnswers(steps))
            AddSlot(mention.Slot, mention.Kind, mention.IsGiven, at);
        CheckUnused(own);
        Asks = [.. Required.Union(_slots.Keys.Where(slot => Describe(slot)?.Ask is not null))];
    }

    public IReadOnlyList<YamlValue> Sentences { get; }

    public IReadOnlyList<string> Examples { get; }

    public IReadOnlyList<KeywordRule> Keywords { get; }

    /// <summary>The rules that the sentences use.</summary>
    public IReadOnlyDictionary<string, RuleDescription> Rules { get; }

    /// <summary>The slots that it can have.</summary>
    public IReadOnlyDictionary<string, SlotOffer> Slots => _slots;

    /// <summary>The slots, and the descriptions that they refer to by another name.</summary>
    public IReadOnlyDictionary<string, SlotOffer> Offered => _offered;

    /// <summary>All names of slots and descriptions that are used.</summary>
    public IReadOnlySet<string> Names => _names;

    public IReadOnlyList<string> Required { get; }

    public IReadOnlyList<string> Asked { get; }

    /// <summary>The slots that are asked for before anything is done: those with a question, and those that are required.</summary>
    public IReadOnlyList<string> Asks { get; }

    public SlotDescription? Describe(string slot) => _own.GetValueOrDefault(slot) ?? _shared.Slots.GetValueOrDefault(slot);

    private IReadOnlyDictionary<string, RuleDescription> FindRules(IReadOnlyDictionary<string, RuleDescription> own)
    {
        var described = _shared.Slots.Concat(_own).SelectMany(slot => Templates(slot.Value));
        var texts = Sentences.Select(sentence => (sentence.Text!, sentence)).Concat(described);
        return RuleReader.Used(texts, name => own.GetValueOrDefault(name) ?? _shared.Rules.GetValueOrDefault(name));
    }

    private static IEnumerable<(string, YamlValue)> Templates(SlotDescription slot) =>
        (slot.Offer.Choices ?? []).SelectMany(choice => choice.Synonyms ?? [choice.Value]).Select(text => (text, slot.At));

    private void AddSlots()
    {
        var templates = Sentences.Select(sentence => (Text: sentence.Text!, At: sentence)).Concat(Rules.Values.Select(rule => (rule.Text, rule.At)));
        foreach (var (text, at) in templates)
        {
            foreach (var mention in SentenceNames.Slots(text))
                AddSlot(mention.Slot, mention.Kind, mention.IsGiven, at);
        }
        foreach (var slot in Examples.SelectMany(ExampleText.Slots))
            AddSlot(slot, null, isGiven: false, null);
        foreach (var slot in Keywords.SelectMany(KeywordReader.Names).Where(name => Describe(name) is not null))
            AddSlot(slot, null, isGiven: false, null);
    }

    private void AddSlot(string slot, string? kind, bool isGiven, YamlValue? at)
    {
        _names.Add(slot);
        if (kind is not null)
            _names.Add(kind);
        var described = Describe(kind ?? slot)?.Offer ?? (kind is null ? null : SlotReader.OfType(kind) ?? throw at!.Fault($"no slot '{kind}' is described that {{{slot}={kind}}} could be"));
        _slots.TryAdd(slot, described ?? new SlotOffer("text"));
        if (described is not null)
            _offered.TryAdd(kind ?? slot, described);
        else if (!isGiven)
            _offered.TryAdd(slot, _slots[slot]);
    }

    private IReadOnlyList<string> ReadRequired(YamlValue? required)
    {
        var names = KeywordReader.ReadNames(required, "required") ?? [];
        foreach (var name in names.Where(name => !_slots.ContainsKey(name)))
        {
            if (Describe(name) is null)
                throw required!.Fault($"the slot '{name}' is required, but is neither described nor in a sentence");
            AddSlot(name, null, isGiven: false, required);
        }
        return names;
    }

    private void CheckUnused(IReadOnlyDictionary<string, RuleDescription> rules)
    {
        foreach (var (slot, description) in _own.Where(slot => !_names.Contains(slot.Key)))
        {
            if (description.Ask is null)
                throw description.At.Fault($"no sentence has the slot {{{slot}}}");
            AddSlot(slot, null, isGiven: false, description.At);
        }
        foreach (var (name, rule) in rules.Where(rule => !Rules.ContainsKey(rule.Key)))
            throw rule.At.Fault($"no sentence uses the rule <{name}>");
    }
}
