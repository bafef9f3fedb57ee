namespace Soother.Skills;

/// <summary>Lays the texts of a locale folder over a skill: mappings are merged, everything else is replaced.</summary>
internal static class LocaleOverlay
{
    /// <summary>What a locale may say: the words. Behaviour stays in <c>skill.yaml</c>, the same for all languages.</summary>
    private static readonly string[] SkillTexts = ["name", "description", "slots", "rules", "texts", "intents"];
    private static readonly string[] IntentTexts = ["sentences", "examples", "keywords", "slots", "rules", "replies", "steps"];

    public static YamlValue Lay(YamlValue skill, YamlValue locale)
    {
        locale.Only("a locale's skill.yaml", SkillTexts);
        foreach (var (name, intent) in locale.Find("intents")?.Keys ?? new Dictionary<string, YamlValue>())
        {
            if (skill.Find("intents")?.Find(name) is null)
                throw intent.Fault($"there is no intent '{name}' in the skill's own skill.yaml");
            intent.Only($"intent '{name}' of a locale", IntentTexts);
        }
        return Merge(skill, locale);
    }

    public static YamlValue Merge(YamlValue under, YamlValue over)
    {
        if (under.Keys is null || over.Keys is null)
            return over.IsEmpty ? under : over;
        var keys = new Dictionary<string, YamlValue>(under.Keys);
        foreach (var (key, value) in over.Keys)
            keys[key] = keys.TryGetValue(key, out var below) ? Merge(below, value) : value;
        return YamlValue.Mapping(under.File, under.Line, keys);
    }
}
