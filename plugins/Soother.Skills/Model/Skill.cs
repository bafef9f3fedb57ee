using Soother.Contracts;

namespace Soother.Skills;

/// <summary>A skill as it was read.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Folder">Where it lies (absolute); commands run there.</param>
/// <param name="Description">What it is for, in a line.</param>
/// <param name="Intents">What it can do.</param>
internal sealed record Skill(string Name, string Folder, string? Description, IReadOnlyList<SkillIntent> Intents);

/// <summary>One thing that a skill can do.</summary>
/// <param name="Name">The intent's name on the bus.</param>
/// <param name="File">Where it is defined, for messages.</param>
/// <param name="Line">The line of it.</param>
/// <param name="Sentences">Templates of what is said.</param>
/// <param name="Slots">What may stand in each slot that a sentence names.</param>
/// <param name="Examples">Ways to say it that help can read out; maybe none.</param>
/// <param name="Replies">Texts by outcome.</param>
/// <param name="Action">What is done.</param>
internal sealed record SkillIntent(
    string Name, string File, int Line, IReadOnlyList<string> Sentences, IReadOnlyDictionary<string, SlotOffer> Slots, IReadOnlyList<string> Examples,
    IReadOnlyDictionary<string, IReadOnlyList<Template>> Replies, SkillAction Action)
{
    public IntentOffer Offer => new(Name, Sentences, Slots.Count == 0 ? null : Slots);
}

/// <summary>Names of outcomes that every action knows.</summary>
internal static class Outcome
{
    /// <summary>It worked; what a plain list of replies means.</summary>
    public const string Done = "done";

    /// <summary>It did not.</summary>
    public const string Failed = "failed";
}
