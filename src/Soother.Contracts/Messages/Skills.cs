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

/// <summary>Order: read a folder of another program's sentences as a skill of our own, in files. Whoever runs skills answers with <see cref="SkillImported"/>; it writes nothing.</summary>
/// <param name="Folder">The folder, absolute, on the machine where the skills run.</param>
/// <param name="Name">The name that the skill is to have.</param>
/// <param name="Id">Echoed in the answer.</param>
public sealed record ImportSkill(string Folder, string Name, string? Id = null) : IJsonMessage<ImportSkill>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/skills/import");
}

/// <summary>A file of a skill.</summary>
/// <param name="Path">Where it belongs in the skill's folder.</param>
/// <param name="Text">What is in it.</param>
public sealed record SkillFile(string Path, string Text);

/// <summary>Answer to <see cref="ImportSkill"/>.</summary>
/// <param name="Files">The skill; none if it could not be read.</param>
/// <param name="Format">The program whose files they were.</param>
/// <param name="Intents">How many intents it has.</param>
/// <param name="Sentences">How many sentences and rules of keywords these have.</param>
/// <param name="Faults">What is wrong in the files and was left out: file, line and reason, a line each.</param>
/// <param name="NotCarried">What Soother does not have: file, line and what, a line each.</param>
/// <param name="Fault">Why nothing could be read.</param>
/// <param name="Id">The order's.</param>
public sealed record SkillImported(
    IReadOnlyList<SkillFile> Files, string? Format = null, int Intents = 0, int Sentences = 0, IReadOnlyList<string>? Faults = null,
    IReadOnlyList<string>? NotCarried = null, string? Fault = null, string? Id = null) : IJsonMessage<SkillImported>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/skills/imported");
}
