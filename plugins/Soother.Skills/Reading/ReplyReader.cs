namespace Soother.Skills;

/// <summary>Reads an intent's replies: one text, several, or several for each outcome of its action.</summary>
internal sealed class ReplyReader(TemplateReader templates)
{
    public IReadOnlyDictionary<string, IReadOnlyList<Template>> Read(YamlValue? replies, SkillAction action, YamlValue intent)
    {
        var outcomes = OutcomesOf(action);
        var read = new Dictionary<string, IReadOnlyList<Template>>();
        if (replies?.Keys is { } byOutcome)
        {
            foreach (var (outcome, texts) in byOutcome)
            {
                if (!outcomes.TryGetValue(outcome, out var values))
                    throw texts.Fault($"unknown outcome '{outcome}' in replies; known are {string.Join(", ", outcomes.Keys)}");
                read[outcome] = ReadTexts(texts, action, values, outcome);
            }
        }
        else if (replies is not null)
        {
            if (!outcomes.TryGetValue(Outcome.Done, out var values))
                throw replies.Fault($"the replies here must be a mapping by outcome: {string.Join(", ", outcomes.Keys)}");
            read[Outcome.Done] = ReadTexts(replies, action, values, "replies");
        }
        foreach (var needed in Needed(action).Where(needed => !read.ContainsKey(needed)))
            throw (replies ?? intent).Fault($"there is no reply for '{needed}'");
        return read;
    }

    private List<Template> ReadTexts(YamlValue texts, SkillAction action, string[] values, string what)
    {
        var reader = templates.With(values);
        if (what != Outcome.Failed && action is CallAction)
            reader = reader.Opening("answer");
        if (what != Outcome.Failed && action is RunAction)
            reader = reader.Opening("output");
        return [.. texts.RequireTexts(what).Select(text => reader.Read(text, "a reply"))];
    }

    private static Dictionary<string, string[]> OutcomesOf(SkillAction action)
    {
        var outcomes = action switch
        {
            BuiltinAction builtin => new Dictionary<string, string[]>(builtin.Kind.Outcomes),
            StepsAction => [],
            _ => new Dictionary<string, string[]> { [Outcome.Done] = [] },
        };
        outcomes.TryAdd(Outcome.Failed, []);
        return outcomes;
    }

    private static IEnumerable<string> Needed(SkillAction action) => action switch
    {
        BuiltinAction builtin => builtin.Kind.Outcomes.Keys,
        ReplyOnly => [Outcome.Done],
        _ => [],
    };
}
