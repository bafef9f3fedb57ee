namespace Soother.Skills;

/// <summary>What can be said, a few examples at a time: each time it is asked at a site, the next few.</summary>
internal sealed class HelpList(int atATime)
{
    private readonly PerSite<int> _next = new(() => 0);

    /// <param name="turn">Where it is asked.</param>
    /// <param name="skills">What there is.</param>
    /// <param name="inScript">In the middle of a script: then only what the script goes on after, or stops at, is of help.</param>
    public ActionResult Next(Turn turn, SkillSet skills, bool inScript)
    {
        var anywhere = skills.AnywhereInScripts(stops: true);
        var examples = inScript ? Examples(skills, intent => anywhere.Contains(intent.Name)) : [];
        if (examples.Count == 0)
            examples = Examples(skills, _ => true);
        if (examples.Count == 0)
            return new("none", turn.Values);
        var from = _next[turn.Site] % examples.Count;
        var some = examples.Skip(from).Take(atATime).ToList();
        _next[turn.Site] = from + some.Count;
        return new("some", turn.Values.With("examples", turn.Values.Speech.Lists.Or(some)));
    }

    private static List<string> Examples(SkillSet skills, Func<SkillIntent, bool> which) =>
        Interleaved([.. skills.Usable.Select(skill => skill.Intents.Where(which).SelectMany(intent => intent.Examples).ToList())]);

    /// <summary>The first example of each skill, then the second of each: variety first.</summary>
    private static List<string> Interleaved(List<List<string>> bySkill) =>
        [.. bySkill.SelectMany((examples, skill) => examples.Select((text, rank) => (text, rank, skill))).OrderBy(e => e.rank).ThenBy(e => e.skill).Select(e => e.text)];
}
