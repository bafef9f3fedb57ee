namespace Soother.Skills;

/// <summary>One step of a script.</summary>
/// <param name="Key">Its place in its file: what was picked is remembered under it.</param>
internal abstract record Step(string Key);

/// <summary>Something to say, if anything, and how long to wait once it was heard.</summary>
internal sealed record SayStep(string Key, IReadOnlyList<Template> Texts, Amount? Pause) : Step(Key);

/// <summary>A sound, played to its end.</summary>
internal sealed record SoundStep(string Key, byte[] Wav) : Step(Key);

/// <summary>A question: its answer goes into a slot, or chooses a branch, or both.</summary>
/// <param name="Key">Its place.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Slots">The slots that the answer's value may go into.</param>
/// <param name="Answers">Branches by the intent that is offered for each.</param>
internal sealed record AskStep(string Key, Question Question, IReadOnlyList<string> Slots, IReadOnlyDictionary<string, IReadOnlyList<Step>> Answers) : Step(Key);

/// <summary>A question to be answered with yes or no.</summary>
internal sealed record ConfirmStep(string Key, Question Question, IReadOnlyList<Step> Yes, IReadOnlyList<Step> No) : Step(Key);

/// <summary>A choice from a list, by name or by place; what was chosen goes into the slot.</summary>
/// <param name="Key">Its place.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Items">The list, each a text.</param>
/// <param name="List">The value that holds the list, where it is only known then.</param>
/// <param name="Slot">The slot.</param>
internal sealed record ChooseStep(string Key, Question Question, IReadOnlyList<Template> Items, string? List, string Slot) : Step(Key);

internal sealed record IfStep(string Key, IReadOnlyList<Condition> Conditions, IReadOnlyList<Step> Then, IReadOnlyList<Step> Else) : Step(Key);

/// <summary>Steps so many times, or until something holds.</summary>
internal sealed record RepeatStep(string Key, Amount Times, IReadOnlyList<Condition> Until, IReadOnlyList<Step> Steps) : Step(Key);

/// <summary>One of several branches, not the one of the last time.</summary>
internal sealed record PickStep(string Key, IReadOnlyList<IReadOnlyList<Step>> Branches) : Step(Key);

/// <summary>Gives names values: until the script ends, for ever, or for all that is said in the conversation.</summary>
internal sealed record NoteStep(string Key, NoteKind Kind, IReadOnlyDictionary<string, Template> Notes) : Step(Key);

internal sealed record ForgetStep(string Key, IReadOnlyList<string> Names) : Step(Key);

/// <summary>An action; how it came out is <c>{outcome}</c>.</summary>
internal sealed record DoStep(string Key, SkillAction Action) : Step(Key);

/// <summary>Something to be said later, also after a restart.</summary>
internal sealed record ScheduleStep(string Key, Template When, bool IsTimeOfDay, IReadOnlyList<Template> Texts) : Step(Key);

internal sealed record EndStep(string Key, IReadOnlyList<Template> Texts) : Step(Key);

/// <summary>The intent's own action and reply, once its slots are filled; nothing of it is written in a file.</summary>
internal sealed record ActStep() : Step("act");

internal enum NoteKind
{
    Remember,
    Keep,
    Context,
}

/// <summary>A number, or the name of the value that holds one (a duration counts as its seconds).</summary>
internal sealed record Amount(double? Number, string? Name)
{
    public static Amount None { get; } = new(0, null);
}

/// <summary>Whether a name has one of these values; without values, whether it has any.</summary>
internal sealed record Condition(string Name, bool Holds, IReadOnlyList<Template> Values);

/// <summary>What all questions have.</summary>
/// <param name="Name">Its name in the context while it is open.</param>
/// <param name="Texts">How it is asked.</param>
/// <param name="Again">How it is asked once more; none is as at first.</param>
/// <param name="Retries">How often it is asked once more.</param>
/// <param name="Otherwise">What follows when it was not answered; null ends the script.</param>
internal sealed record Question(string Name, IReadOnlyList<Template> Texts, IReadOnlyList<Template> Again, int Retries, IReadOnlyList<Step>? Otherwise);
