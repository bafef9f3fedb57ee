using Soother.Contracts;

namespace Soother.Skills;

/// <summary>A skill as it was read.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Folder">Where it lies (absolute); commands run there.</param>
/// <param name="Description">What it is for, in a line.</param>
/// <param name="Intents">What it can do.</param>
internal sealed record Skill(string Name, string Folder, string? Description, IReadOnlyList<SkillIntent> Intents)
{
    /// <summary>What of another program's files is not used.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];
}

/// <summary>One thing that a skill can do.</summary>
/// <param name="Name">The intent's name on the bus.</param>
/// <param name="File">Where it is defined, for messages.</param>
/// <param name="Line">The line of it.</param>
/// <param name="Offer">What means it, as it is offered to whoever recognises intents.</param>
/// <param name="Slots">What may stand in each slot that it can have.</param>
/// <param name="Replies">Texts by outcome.</param>
/// <param name="Action">What is done.</param>
internal sealed record SkillIntent(
    string Name, string File, int Line, IntentOffer Offer, IReadOnlyDictionary<string, SlotOffer> Slots,
    IReadOnlyDictionary<string, IReadOnlyList<Template>> Replies, SkillAction Action)
{
    /// <summary>Templates of what is said.</summary>
    public IReadOnlyList<string> Sentences => Offer.Sentences;

    /// <summary>Ways to say it that help can read out; maybe none.</summary>
    public IReadOnlyList<string> Examples { get; } = [.. (Offer.Examples ?? []).Select(ExampleText.Spoken)];

    /// <summary>The slots that have to have a value before anything is done, in the order in which they are asked for.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>How a slot that is required is asked for; one without a question of its own is not here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Template>> Questions { get; init; } = new Dictionary<string, IReadOnlyList<Template>>();

    /// <summary>What is offered for the answers to its script's questions.</summary>
    public IReadOnlyList<IntentOffer> Answers { get; init; } = [];

    /// <summary>Whether a script in which it is said goes on afterwards.</summary>
    public bool IsAnywhere { get; init; }
}

/// <summary>Names of outcomes that every action knows.</summary>
internal static class Outcome
{
    /// <summary>It worked; what a plain list of replies means.</summary>
    public const string Done = "done";

    /// <summary>It did not.</summary>
    public const string Failed = "failed";
}
