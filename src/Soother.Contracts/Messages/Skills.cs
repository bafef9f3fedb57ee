namespace Soother.Contracts;

/// <summary>Question: which skills are there, and what is wrong with them? Whoever runs skills answers with <see cref="SkillsFound"/>.</summary>
public sealed record GetSkills(string? Id = null) : IJsonMessage<GetSkills>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/skills/getSkills");
}

/// <summary>How a skill is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="Description">What it is for, in a line.</param>
/// <param name="Intents">The intents that it acts on.</param>
/// <param name="Examples">What can be said to it.</param>
/// <param name="Fault">Why it was left out: file, line and reason in one line; null if it runs.</param>
public sealed record SkillState(
    string Name, string Folder, string? Description = null, IReadOnlyList<string>? Intents = null, IReadOnlyList<string>? Examples = null, string? Fault = null);

/// <summary>The skills that were found, those that were left out included. Sent when they were read, at start and when files changed, and as the answer to <see cref="GetSkills"/>.</summary>
/// <param name="Owner">Who runs them; as in <see cref="IntentsOffered"/>.</param>
/// <param name="Skills">The skills.</param>
/// <param name="Id">The question's, if it is an answer.</param>
public sealed record SkillsFound(string Owner, IReadOnlyList<SkillState> Skills, string? Id = null) : IJsonMessage<SkillsFound>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/skills/skills");
}
