namespace Soother.Intent;

/// <summary>Everything that can be said to an intent, as sentences: its templates, and also its examples, its keywords, and the answers to what it asks.</summary>
internal static class SayableSentences
{
    private const int MostExamples = 50;   // of an intent

    /// <summary>What can be said at any time.</summary>
    public static IReadOnlyList<Sentence> Always(Lesson lesson) =>
        [.. lesson.Sentences.Where(s => IsAlways(s.Of)), .. lesson.Intents.Where(IsAlways).SelectMany(i => Examples(i).Concat(Keywords(i)))];

    /// <summary>What can only be said where the conversation has come to it: answers, and intents that require something.</summary>
    public static IReadOnlyList<Sentence> Sometimes(Lesson lesson) =>
    [
        .. lesson.Sentences.Where(s => !IsAlways(s.Of)), .. lesson.Intents.Where(i => !IsAlways(i)).SelectMany(i => Examples(i).Concat(Keywords(i))),
        .. lesson.Intents.SelectMany(Answers),
    ];

    private static bool IsAlways(KnownIntent intent) => intent.Offer.Requires is not { Count: > 0 };

    private static IEnumerable<Sentence> Examples(KnownIntent intent) => (intent.Offer.Examples ?? []).Take(MostExamples)
        .Select(e => Words(MarkedText.OfExample(e).Text, intent.Language)).Where(w => w.Parts.Count > 0).Select(w => Make(intent, w));

    // All that is required, and each keyword alone: its words have to be known, in whatever order they come.
    private static IEnumerable<Sentence> Keywords(KnownIntent intent)
    {
        foreach (var rule in intent.Offer.Keywords ?? [])
        {
            string[] demanded = [.. (rule.Required ?? []).Where(intent.Readers.ContainsKey), .. (rule.OneOf ?? []).SelectMany(g => g.Where(intent.Readers.ContainsKey).Take(1))];
            if (demanded.Length > 1)
                yield return Make(intent, new TemplateNode.Row([.. demanded.Select(n => new TemplateNode.SlotOf(n, n))]));
            foreach (var name in demanded.Concat((rule.OneOf ?? []).SelectMany(g => g)).Concat(rule.Optional ?? []).Distinct().Where(intent.Readers.ContainsKey))
                yield return Make(intent, new TemplateNode.SlotOf(name, name));
        }
    }

    private static IEnumerable<Sentence> Answers(KnownIntent intent) =>
        (intent.Offer.Asks ?? []).Where(intent.Readers.ContainsKey).Select(name => Make(intent, new TemplateNode.SlotOf(name, name)));

    private static TemplateNode.Row Words(string text, Language language) => new([.. Tokenizer.Split(text, language).Select(t => new TemplateNode.Word(t.Word, t.Spoken))]);

    private static Sentence Make(KnownIntent intent, TemplateNode tree) =>
        new(intent, tree.ToString(), tree, tree.Read.ToDictionary(n => n, n => intent.Readers[((TemplateNode.SlotOf)n).Kind]));
}
