namespace Soother.Skills;

/// <summary>The names that a script gives values, found before its texts are checked.</summary>
internal static class ScriptNames
{
    private static readonly string[] Noting = ["remember", "keep", "context"];

    /// <summary>All names in these steps.</summary>
    public static IEnumerable<string> All(YamlValue? steps) =>
        In(steps, step => Noting.SelectMany(kind => Keys(step, kind)).Concat(Outcomes(step))).Concat(Asked(steps)).Concat(InAnswers(steps).Select(found => found.Mention.Slot));

    /// <summary>The names that are kept for ever.</summary>
    public static IEnumerable<string> Kept(YamlValue? steps) => In(steps, step => Keys(step, "keep"));

    /// <summary>The slots that questions ask for.</summary>
    public static IEnumerable<string> Asked(YamlValue? steps) =>
        In<string>(steps, step => (step.Find("ask") ?? step.Find("choose")) is not null && step.Find("slot")?.Text is { } slot ? [slot.Trim()] : []).Distinct();

    /// <summary>The slots in the sentences of answers.</summary>
    public static IEnumerable<(SlotMention Mention, YamlValue At)> InAnswers(YamlValue? steps) =>
        In(steps, step => step.Find("answers")?.Keys?.Values.SelectMany(Sentences) ?? []);

    private static IEnumerable<T> In<T>(YamlValue? value, Func<YamlValue, IEnumerable<T>> find)
    {
        if (value?.Items is { } items)
            return items.SelectMany(item => In(item, find));
        return value?.Keys is { } keys ? find(value).Concat(keys.Values.SelectMany(inner => In(inner, find))) : [];
    }

    private static IEnumerable<string> Keys(YamlValue step, string kind) => step.Find(kind)?.Keys?.Keys ?? [];

    private static IEnumerable<(SlotMention, YamlValue)> Sentences(YamlValue branch)
    {
        var sentences = branch.Find("sentences") ?? branch;
        return (sentences.Items ?? [sentences]).SelectMany(sentence => SentenceNames.Slots(sentence.Text ?? "").Select(mention => (mention, sentence)));
    }

    private static IEnumerable<string> Outcomes(YamlValue step) =>
        step.Find("do")?.Find("builtin")?.Text is { } name && BuiltinGroups.Kinds.TryGetValue(name, out var kind) ? kind.Outcomes.Values.SelectMany(names => names) : [];
}
