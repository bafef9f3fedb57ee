using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>A skill while it is put together from another program's files. What cannot be used is left out, with a remark; the rest is a skill that can be read.</summary>
internal sealed partial class SkillDraft(string format, Place place)
{
    private readonly Dictionary<string, YamlValue> _slots = [];
    private readonly Dictionary<string, YamlValue> _rules = [];
    private readonly Dictionary<string, YamlValue> _texts = [];
    private readonly Dictionary<string, IntentDraft> _intents = [];
    private readonly List<Remark> _remarks = [];

    /// <summary>A name of a slot, a rule or a word of the context, made of what it was called elsewhere.</summary>
    public static string NameOf(string text)
    {
        var name = NoName().Replace(text, "_");
        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>The intent with this name, made when it is first asked for.</summary>
    public IntentDraft Intent(string name, Place at)
    {
        name = NoIntentName().Replace(name, "_");
        return _intents.TryGetValue(name, out var known) ? known : _intents[name] = new(name, at);
    }

    public void AddSlot(string name, YamlValue description) => Try(description, () =>
    {
        SlotReader.ReadAll(YamlValue.Mapping(description.File, description.Line, new Dictionary<string, YamlValue> { [name] = description }));
        _slots.TryAdd(name, description);
    });

    public void AddRule(string name, YamlValue template) => Try(template, () =>
    {
        SentenceCheck.Check(template, needsWord: false);
        _rules.TryAdd(name, template);
    });

    /// <summary>Adds a slot's description under a name that no other one has; the same description is kept once.</summary>
    /// <returns>The name.</returns>
    public string Keep(string name, string? hint, YamlValue description) => Keep(_slots, name, hint, description, AddSlot);

    /// <inheritdoc cref="Keep(string, string, YamlValue)"/>
    public string KeepRule(string name, string? hint, YamlValue template) => Keep(_rules, name, hint, template, AddRule);

    public void AddText(string name, YamlValue texts) => _texts.TryAdd(name, texts);

    public bool HasSlot(string name) => _slots.ContainsKey(name);

    public void Fault(Place at, string text) => _remarks.Add(new(at.File, at.Line, text, IsFault: true));

    public void Note(Place at, string text) => _remarks.Add(new(at.File, at.Line, text, IsFault: false));

    /// <summary>Reads something; a fault in it is one remark.</summary>
    public void Try(YamlValue at, Action read) => Try(new Place(at.File, at.Line), read);

    /// <inheritdoc cref="Try(YamlValue, Action)"/>
    public void Try(Place at, Action read)
    {
        try
        {
            read();
        }
        catch (SkillFaultException fault)
        {
            _remarks.Add(new(fault.File, fault.Line, fault.Reason, IsFault: true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fault(at, $"cannot be read: {fault.Message}");
        }
    }

    public ForeignSkill Finish()
    {
        var shared = new SharedParts(SlotReader.ReadAll(place.Map(Pairs(_slots))), RuleReader.ReadAll(place.Map(Pairs(_rules))), null);
        var reader = new IntentReader(shared);
        var intents = new Dictionary<string, YamlValue>();
        foreach (var intent in _intents.Values)
        {
            intent.Sentences.RemoveAll(sentence => !Stands(sentence, intent, shared));
            if (intent.CanBeSaid)
                Try(intent.Place, () => Add(intent, reader, intents));
            else
                Note(intent.Place, $"the intent '{intent.Name}' is left out: there is nothing that could be said for it");
        }
        return new(format, Tree(intents, reader.Used), [.. _remarks.Distinct()]);
    }

    /// <summary>Whether a sentence can be read alone, with its slots and rules; if not, only it is left out.</summary>
    private bool Stands(YamlValue sentence, IntentDraft intent, SharedParts shared)
    {
        var faults = _remarks.Count;
        Try(sentence, () => _ = new Wording(new Place(sentence.File, sentence.Line).Map(("sentences", sentence)), intent.Name, shared, null));
        return _remarks.Count == faults;
    }

    private static string Keep(Dictionary<string, YamlValue> known, string name, string? hint, YamlValue value, Action<string, YamlValue> add)
    {
        var names = (hint is null ? new[] { name } : [name, $"{name}_{hint}"]).Concat(Enumerable.Range(2, int.MaxValue - 2).Select(i => $"{name}_{i}"));
        var free = names.First(candidate => !known.TryGetValue(candidate, out var there) || YamlText.Same(there, value));
        if (!known.ContainsKey(free))
            add(free, value);
        return free;
    }

    private static void Add(IntentDraft intent, IntentReader reader, Dictionary<string, YamlValue> intents)
    {
        var tree = intent.ToYaml();
        reader.Read(intent.Name, tree);
        intents[intent.Name] = tree;
    }

    private YamlValue Tree(Dictionary<string, YamlValue> intents, IReadOnlySet<string> used) => place.Map(
        ("slots", OrNull(_slots.Where(slot => used.Contains(slot.Key)))),
        ("rules", OrNull(_rules.Where(rule => used.Contains($"<{rule.Key}>")))),
        ("intents", place.Map(Pairs(intents))),
        ("texts", OrNull(_texts)));

    private YamlValue? OrNull(IEnumerable<KeyValuePair<string, YamlValue>> pairs) => place.Map(Pairs(pairs)) is { Keys.Count: > 0 } map ? map : null;

    private static IEnumerable<(string, YamlValue?)> Pairs(IEnumerable<KeyValuePair<string, YamlValue>> pairs) => pairs.Select(pair => (pair.Key, (YamlValue?)pair.Value));

    [GeneratedRegex("[^A-Za-z0-9_]+")]
    private static partial Regex NoName();

    [GeneratedRegex("[^A-Za-z0-9._:-]+")]
    private static partial Regex NoIntentName();
}
