using Soother.Contracts;

namespace Soother.Skills;

/// <summary>An intent that was recognised, to be acted on.</summary>
internal sealed record Turn(SiteId Site, string SessionId, Skill Skill, SkillIntent Intent, Values Values)
{
    /// <summary>What was heard, as it came.</summary>
    public IReadOnlyList<Slot> Slots { get; init; } = [];

    /// <summary>The words.</summary>
    public string Said { get; init; } = "";

    /// <summary>Whether this takes the place of what was last done at the site: "no, I meant …".</summary>
    public bool Corrects { get; init; }

    /// <summary>For log lines.</summary>
    public string Where => $"skill '{Skill.Name}', intent '{Intent.Name}'";
}

/// <summary>How an action came out: which replies are due, with more values for them; or a text to say as it is; or silence.</summary>
internal sealed record ActionResult(string? Outcome, Values? Values, string? Text = null)
{
    /// <summary>The slots that the reply asks for: the session goes on, and what is said next may be the value of one of them.</summary>
    public IReadOnlyList<string>? Ask { get; init; }

    public static ActionResult Silent { get; } = new(null, null);
}
