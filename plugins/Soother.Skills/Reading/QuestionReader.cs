using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Reads the questions of a script, and what is offered so that their answers are understood.</summary>
internal sealed partial class QuestionReader(ScriptSource source, Func<YamlValue?, IReadOnlyList<Step>> readSteps)
{
    private const int UsualRetries = 2;

    public AskStep ReadAsk(YamlValue step, string key)
    {
        var question = ReadQuestion(step, "ask");
        var slot = step.Find("slot") is { } named ? ReadSlot(named, null) : null;
        var answers = step.Find("answers");
        if (slot is null && answers is null)
            throw step.Fault("ask needs a 'slot' for the answer, or 'answers' to choose from, or both");
        var branches = new Dictionary<string, IReadOnlyList<Step>>();
        foreach (var (name, branch) in answers?.Keys ?? (answers is null ? new Dictionary<string, YamlValue>() : throw answers.Fault($"answers must be a mapping of names, but is {answers.Kind}")))
            branches.Add(OfferAnswer(question.Name, name, branch), readSteps(branch.Find("steps")));
        return new(key, question, slot is null ? [] : [slot], branches);
    }

    public ConfirmStep ReadConfirm(YamlValue step, string key)
    {
        if (step.Find("yes") is null && step.Find("no") is null)
            throw step.Fault("confirm needs steps for 'yes', for 'no', or for both");
        return new(key, ReadQuestion(step, "confirm"), readSteps(step.Find("yes")), readSteps(step.Find("no")));
    }

    public ChooseStep ReadChoose(YamlValue step, string key)
    {
        var from = source.Resolve(step.Find("from") ?? throw step.Fault("choose needs 'from': a list, or the placeholder of one"));
        var slot = step.Find("slot") ?? throw step.Fault("choose needs a 'slot' for what is chosen");
        if (from.Items is null)
        {
            var list = source.Templates.Read(from, "from");
            if (!list.IsOnlyPath)
                throw from.Fault("from must be a list, or one placeholder that holds a list");
            return new(key, ReadQuestion(step, "choose"), [], list.Paths[0], ReadSlot(slot, null));
        }
        var items = from.RequireTexts("from").Select(item => source.Templates.Read(item, "from")).ToList();
        var choices = items.Any(item => item.Paths.Count > 0) ? null : new SlotOffer("list", [.. items.Select(item => new SlotChoice(item.Text))]);
        return new(key, ReadQuestion(step, "choose"), items, null, ReadSlot(slot, choices));
    }

    private Question ReadQuestion(YamlValue step, string kind)
    {
        var name = source.NextQuestion();
        var texts = source with { Templates = source.Templates.With(kind == "choose" ? ["choices"] : []) };
        return new(
            name, texts.ReadTexts(step.Find(kind)!, kind), step.Find("again") is { } again ? texts.ReadTexts(again, "again") : [],
            step.Find("retries")?.RequireInteger("retries", 0, 10) ?? UsualRetries,
            step.Keys!.ContainsKey("otherwise") ? readSteps(step.Keys["otherwise"]) : null);
    }

    private string ReadSlot(YamlValue slot, SlotOffer? offer)
    {
        var name = slot.RequireText("slot");
        if (!SentenceNames.IsName(name))
            throw slot.Fault($"a slot's name is letters, digits and _, but is '{name}'");
        if ((source.DescribeSlot(name) ?? offer) is { } known)
            source.Asked[name] = known;
        return name;
    }

    /// <summary>An answer is an intent that is only known while its question is open.</summary>
    private string OfferAnswer(string question, string name, YamlValue branch)
    {
        if (!BranchName().IsMatch(name))
            throw branch.Fault($"an answer's name is letters, digits, - and _, but is '{name}'");
        if (branch.Keys is not null)
            branch.Only($"answer '{name}'", "sentences", "steps", "text");
        var sentences = source.Resolve(branch.Find("sentences") ?? (branch.Keys is null || branch.Find("text") is not null ? branch : throw branch.Fault($"answer '{name}' has no sentences"))).RequireTexts("sentences");
        foreach (var sentence in sentences)
            SentenceCheck.Check(sentence);
        var rules = RuleReader.Used(sentences.Select(sentence => (sentence.Text!, sentence)), rule => source.Shared.Rules.GetValueOrDefault(rule));
        source.UsedRules.UnionWith(rules.Keys);
        var slots = new Dictionary<string, SlotOffer>();
        foreach (var mention in sentences.Select(sentence => sentence.Text!).Concat(rules.Values.Select(rule => rule.Text)).SelectMany(SentenceNames.Slots).Where(mention => !mention.IsGiven || mention.Kind is not null))
            slots[mention.Kind ?? mention.Slot] = source.DescribeSlot(mention.Kind ?? mention.Slot) ?? SlotReader.OfType(mention.Kind ?? "text")!;
        var intent = $"{question}.{name}";
        source.Answers.Add(new(intent, [.. sentences.Select(sentence => sentence.Text!.Trim())], slots.Count == 0 ? null : slots, Rules: rules.Count == 0 ? null : rules.ToDictionary(rule => rule.Key, rule => rule.Value.Text), Requires: [question]));
        return intent;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex BranchName();
}
