namespace Soother.Skills;

/// <summary>The files' lists and rules, by name.</summary>
internal sealed record HassilParts(Dictionary<string, HassilList> Lists, Dictionary<string, YamlValue> Rules);

/// <summary>
/// One block of sentences: its own lists and rules, those of all files, and what it requires of the context. Home Assistant knows for each value of a
/// list, say for each lamp, its context; a block that requires one is about those values only. So it gets lists with just these, under names of their own.
/// </summary>
internal sealed class HassilBlock(HassilParts shared, HassilParts own, HassilContext context, SkillDraft draft) : HassilNames
{
    private readonly Dictionary<string, (Phrase Phrase, IReadOnlyList<string> Keys)> _rules = [];
    private readonly List<string> _inside = [];
    private readonly HashSet<string> _keys = [];

    /// <summary>The list that the last sentence lacked.</summary>
    public string? Missing { get; private set; }

    /// <summary>The template of a sentence, and the keys of the context that its slots give.</summary>
    public (string Template, IReadOnlySet<string> Keys) Write(YamlValue sentence)
    {
        Missing = null;
        _keys.Clear();
        _inside.Clear();
        var phrase = HassilTemplate.Parse(sentence.RequireText("each of sentences"), new(sentence.File, sentence.Line), this);
        return (PhraseWriter.Write(phrase), _keys.ToHashSet());
    }

    public override Phrase.Slot Slot(string list, string slot, Place at)
    {
        if ((own.Lists.GetValueOrDefault(list) ?? shared.Lists.GetValueOrDefault(list)) is not { } found)
        {
            Missing = list;
            throw at.Fault($"there is no list {{{list}}}");
        }
        var name = SkillDraft.NameOf(slot);
        if (found.Description is { } described)
            return new(name, draft.Keep(SkillDraft.NameOf(list), null, described));
        var values = found.Values.Where(value => context.Fits(value.Context)).ToList();
        _keys.UnionWith(found.Values.SelectMany(value => value.Context.Keys));
        if (values.Count == 0)
            throw at.Fault($"no value of the list {{{list}}} has the context that is required: {context}");
        var hint = values.Count == found.Values.Count ? null : context.Hint;
        return new(name, draft.Keep(SkillDraft.NameOf(list), hint, found.Describe(values)));
    }

    public override Phrase Rule(string name, Place at)
    {
        if (_rules.TryGetValue(name, out var known))
        {
            _keys.UnionWith(known.Keys);
            return known.Phrase;
        }
        var rule = own.Rules.GetValueOrDefault(name) ?? shared.Rules.GetValueOrDefault(name) ?? throw at.Fault($"there is no expansion rule <{name}>");
        if (_inside.Contains(name))
            throw at.Fault($"the rule <{name}> leads back to itself");
        _inside.Add(name);
        var before = _keys.ToHashSet();
        _keys.Clear();
        var place = new Place(rule.File, rule.Line);
        var template = PhraseWriter.Write(HassilTemplate.Parse(rule.RequireText($"rule '{name}'"), place, this));
        _inside.Remove(name);
        var phrase = new Phrase.Rule(draft.KeepRule(SkillDraft.NameOf(name), context.Hint, place.Text(template)));
        _rules[name] = (phrase, [.. _keys]);
        _keys.UnionWith(before);
        return phrase;
    }
}
