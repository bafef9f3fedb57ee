using System.Diagnostics;
using System.Globalization;
using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Says why a text means what it means, and what else it could have meant.</summary>
internal static class Explanation
{
    private const int MostMeanings = 20;

    public static NluExplained Of(Interpreter interpreter, IntentEngine engine, NluExplain asked, Language? language = null)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var question = Question.Of(asked.Input, asked.Alternatives, asked.IntentFilter, asked.Context, asked.Slot, language);
            var taken = interpreter.Meanings(engine, question, asked.SiteId).FirstOrDefault(engine.IsSure);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            var all = interpreter.Meanings(engine, question, asked.SiteId).Concat(interpreter.Meanings(engine, question with { Filter = null, Slot = null, Unbound = true }, asked.SiteId));
            var meanings = all.DistinctBy(u => (u.Way, u.Intent)).Select(u => (Understood: u, WhyNot: WhyNot(u, taken, question, engine)));
            Meaning[] described = [.. meanings.OrderBy(m => m.WhyNot is not null).Take(MostMeanings).Select(m => Describe(m.Understood, engine, m.WhyNot))];
            var strange = taken?.Confidence == 1 ? [] : engine.Strange(question.Texts[0]);
            return new(asked.Input, [.. question.Texts[0].Tokens.Select(t => t.Word)], described, engine.MinConfidence, took, asked.SiteId, asked.Id, Strange: strange.Count > 0 ? strange : null);
        }
        catch (ArgumentException fault)
        {
            return new(asked.Input, [], [], engine.MinConfidence, 0, asked.SiteId, asked.Id, fault.Message);
        }
    }

    private static Meaning Describe(Understood understood, IntentEngine engine, string? whyNot) =>
        new(understood.Way.ToString().ToLowerInvariant(), understood.Intent, understood.Confidence, engine.Because(understood), understood.Slots, whyNot);

    private static string? WhyNot(Understood understood, Understood? taken, Question question, IntentEngine engine)
    {
        if (taken is not null && (understood.Way, understood.Intent) == (taken.Way, taken.Intent))
            return null;
        var offer = understood.Of.Offer;
        if (question.Filter?.Contains(understood.Intent) == false && question.Slot is null)
            return "not in the intent filter";
        if ((offer.Requires ?? []).FirstOrDefault(n => !question.Context.ContainsKey(n)) is { } lacking)
            return $"only where the context has {lacking}";
        if ((offer.Excludes ?? []).FirstOrDefault(question.Context.ContainsKey) is { } excluded)
            return $"never where the context has {excluded}";
        if (!engine.IsSure(understood))
            return string.Join(": ", string.Create(CultureInfo.InvariantCulture, $"less sure than {engine.MinConfidence:0.00}"), string.Join("; ", engine.Doubts(understood))).TrimEnd(':', ' ');
        if (taken is null)
            return "it was not considered";
        return understood.Intent == taken.Intent ? "the same intent" : understood.Confidence < taken.Confidence ? "less sure" : $"{taken.Way.ToString().ToLowerInvariant()} comes first";
    }
}
