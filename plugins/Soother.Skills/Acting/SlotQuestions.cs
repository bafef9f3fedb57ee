namespace Soother.Skills;

/// <summary>Makes questions of the slots that an intent needs and did not hear.</summary>
internal sealed class SlotQuestions(PluginTexts texts)
{
    /// <summary>One question of two is often a mishearing; a third is a nuisance.</summary>
    private const int Retries = 1;

    public IReadOnlyList<Step> For(Turn turn) => [.. turn.Intent.Required.Where(slot => turn.Slots.All(heard => (heard.SlotName ?? heard.Entity) != slot)).Select(slot => Ask(turn.Intent, slot))];

    private AskStep Ask(SkillIntent intent, string slot)
    {
        var name = $"{intent.Name}.{slot}";
        var asked = intent.Questions.GetValueOrDefault(slot) ?? [.. texts.AskFor.Select(text => new Template(text.Fill(_ => slot.Replace('_', ' '))))];
        var failed = intent.Replies.GetValueOrDefault(Outcome.Failed) ?? texts.Unanswered;
        return new(name, new(name, asked, [], Retries, [new EndStep($"{name} unanswered", failed)]), slot, new Dictionary<string, IReadOnlyList<Step>>());
    }
}
