using Soother.Contracts;

namespace Soother.Intent;

/// <summary>"No, I meant …": what follows is a sentence of its own, or another value for a slot of the intent before it.</summary>
internal sealed class Corrections(Phrasings phrasings)
{
    /// <summary>What a question means as a correction of the last intent, the likeliest first.</summary>
    public IEnumerable<Understood> In(Question question, IntentEngine engine, Understood last)
    {
        foreach (var text in question.Texts)
        {
            if (phrasings.CorrectionIn(text) is not var (meant, instead))
                continue;
            var (said, offset) = (new Utterance(meant, text.Language), text.Text.IndexOf(meant, StringComparison.Ordinal));
            var sentence = engine.Consider(question with { Texts = [said], Slot = null });
            foreach (var exact in sentence.Exact())
                yield return Corrected(exact, text, offset);
            foreach (var replaced in Replacements(said, instead, last))
                yield return replaced with { Text = text.Text, Slots = [.. replaced.Slots.Select((s, i) => i == replaced.Slots.Count - 1 ? Shifted(s, offset) : s)] };
            foreach (var near in sentence.Near().Where(engine.IsSure).Take(1))
                yield return Corrected(near, text, offset);
        }
    }

    private static Understood Corrected(Understood understood, Utterance text, int offset) =>
        understood.Within(text.Text, offset) with { Corrects = true, Way = Way.Correction };

    // Slots that were said come first, then those that could have been; free text only where the value that was wrong is named, or nothing else was said.
    private IEnumerable<Understood> Replacements(Utterance said, string? instead, Understood last)
    {
        var wrong = instead is null ? null : new Utterance(instead, said.Language);
        foreach (var (name, reader) in last.Of.Readers.OrderBy(r => (r.Value.TakesAnything, last.Slots.All(s => s.SlotName != r.Key))))
        {
            var before = last.Slots.FirstOrDefault(s => s.SlotName == name);
            if (wrong is not null && (before is null || (before.RawValue != instead && phrasings.AnswerIn(wrong, reader)?.Value.Value.ToString() != before.Value.Value.ToString())))
                continue;
            if (reader.TakesAnything && wrong is null && (before is null || last.Slots.Count > 1))
                continue;
            if (phrasings.AnswerIn(said, reader) is { } value)
                yield return new(Way.Correction, last.Of, 1, [.. last.Slots.Where(s => s.SlotName != name).Select(s => s with { Range = null }), value with { Entity = name, SlotName = name }],
                    $"{name} is '{value.RawValue}' now", said.Text) { Corrects = true };
        }
    }

    // Where it is in the whole text.
    private static Slot Shifted(Slot slot, int by) => slot.Range is not { } range ? slot
        : slot with { Range = new(range.Start + by, range.End + by, range.RawStart + by, range.RawEnd + by) };
}
