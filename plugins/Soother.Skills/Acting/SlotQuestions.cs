namespace Soother.Skills;

/// <summary>Makes questions of slots: of those that an intent needs and did not hear, and of those that its action asks for. A script asks them.</summary>
internal sealed class SlotQuestions(PluginTexts texts)
{
    /// <summary>One question of two is often a mishearing; a third is a nuisance.</summary>
    private const int Retries = 1;

    /// <summary>What an intent needs before it can be acted on.</summary>
    public IReadOnlyList<Step> Missing(Turn turn) =>
        [.. turn.Intent.Required.Where(slot => turn.Slots.All(heard => (heard.SlotName ?? heard.Entity) != slot)).Select(slot => AskFor(turn.Intent, slot))];

    /// <summary>What an action asks for with its reply. It is answered with a value of one of these slots.</summary>
    public AskStep Asked(SkillIntent intent, IReadOnlyList<string> slots, string reply)
    {
        var name = $"{intent.Name}.{slots[0]}";
        return new(name, MakeQuestion(intent, name, [Template.Literal(reply)]), slots, new Dictionary<string, IReadOnlyList<Step>> { [intent.Name] = [] });
    }

    private AskStep AskFor(SkillIntent intent, string slot)
    {
        var name = $"{intent.Name}.{slot}";
        var asked = intent.Questions.GetValueOrDefault(slot) ?? [.. texts.AskFor.Select(text => new Template(text.Fill(_ => slot.Replace('_', ' '))))];
        return new(name, MakeQuestion(intent, name, asked), [slot], new Dictionary<string, IReadOnlyList<Step>>());
    }

    private Question MakeQuestion(SkillIntent intent, string name, IReadOnlyList<Template> asked) =>
        new(name, asked, [], Retries, [new EndStep($"{name} unanswered", intent.Replies.GetValueOrDefault(Outcome.Failed) ?? texts.Unanswered)]);
}
