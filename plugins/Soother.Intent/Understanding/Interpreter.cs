using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Understands what is said in a conversation: with the question before it, with what is known, and with what was understood last at the same site.</summary>
internal sealed class Interpreter(Phrasings phrasings, TimeProvider time)
{
    private readonly Corrections _corrections = new(phrasings);
    private readonly SiteMemory _memory = new(time);

    /// <summary>What is meant; null where nothing is sure enough. It is remembered for a correction.</summary>
    public Understood? Understand(IntentEngine engine, Question question, SiteId site)
    {
        var understood = Meanings(engine, question, site).FirstOrDefault(engine.IsSure);
        if (understood is not null)
            _memory.Remember(site, understood);
        return understood;
    }

    /// <summary>Everything that may be meant, in the order in which it is taken: the first that is sure enough. What is not asked for is not worked out.</summary>
    public IEnumerable<Understood> Meanings(IntentEngine engine, Question question, SiteId site)
    {
        var anywhere = question with { Filter = null, Slot = null };
        foreach (var answer in question.Slot is { } slot ? Answers(engine, question, anywhere, [slot, .. question.OtherSlots]) : [])
            yield return answer;
        var considered = engine.Consider(question);
        foreach (var sentence in considered.Exact())
            yield return sentence;
        foreach (var correction in _memory.LastAt(site) is { } last ? _corrections.In(anywhere, engine, last) : [])
            yield return correction;
        foreach (var near in considered.Near())
            yield return near;
        if (question.Slot is null || question.Filter is null)
            yield break;
        // Whatever was asked: "stop", or another order, works anywhere.
        var consideredAnywhere = engine.Consider(anywhere);
        foreach (var other in consideredAnywhere.Exact().Concat(consideredAnywhere.Near()))
            yield return other;
    }

    private IEnumerable<Understood> Answers(IntentEngine engine, Question question, Question anywhere, string[] slots)
    {
        var asked = (question.Filter ?? new HashSet<string>()).SelectMany(name => engine.IntentsByName[name]).Where(question.Allows)
            .SelectMany(i => slots.Where(i.Readers.ContainsKey).Select(slot => (Intent: i, Slot: slot))).ToArray();
        // Where any words are an answer, an order that is said word for word is still an order.
        if (asked.Any(a => a.Intent.Readers[a.Slot].TakesAnything))
        {
            foreach (var order in engine.Consider(anywhere).Exact().Where(o => o.Slots.All(s => !o.Of.Readers.TryGetValue(s.SlotName ?? "", out var r) || !r.TakesAnything)))
                yield return order;
        }
        foreach (var text in question.Texts)
        {
            foreach (var (intent, slot) in asked)
            {
                if (phrasings.AnswerIn(text, intent.Readers[slot]) is { } value)
                    yield return new(Way.Answer, intent, 1, [value with { Entity = slot, SlotName = slot }], $"the value of {slot}, which was asked for", text.Text);
            }
        }
    }
}
