using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Makes intents and sentences of what an owner offers; what cannot be used is left out, with the reason.</summary>
internal sealed class OfferReader
{
    private const int MostExamples = 20_000;   // of one intent

    private readonly SlotReaders _readers;
    private readonly List<KnownIntent> _intents = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<string> _faults = [];

    private OfferReader(SlotReaders readers) => _readers = readers;

    /// <summary>What an offer teaches.</summary>
    public static Lesson Read(IntentsOffered offer, SlotReaders readers)
    {
        var reader = new OfferReader(readers);
        foreach (var intent in offer.Intents)
            reader.Read(offer.Owner, intent);
        return new(reader._intents, reader._sentences, reader._faults);
    }

    private void Read(string owner, IntentOffer offer)
    {
        if (string.IsNullOrWhiteSpace(offer.Name) || offer.Name.AsSpan().IndexOfAny("/+#\0") >= 0)
        {
            _faults.Add($"'{offer.Name}' cannot be an intent's name: it is a level of a topic, so it is not empty and holds no / + #");
            return;
        }
        var slots = new SlotsOfIntent(offer, _readers, _faults);
        if (offer.Examples?.Count > MostExamples)
            _faults.Add($"{offer.Name}: {offer.Examples.Count} examples; the first {MostExamples} are learned");
        var intent = new KnownIntent(owner, offer with { Keywords = [.. (offer.Keywords ?? []).Where(r => IsUsable(r, offer.Name, slots))], Examples = [.. (offer.Examples ?? []).Take(MostExamples)] }, slots.Readers)
            { Language = _readers.Language };
        _intents.Add(intent);
        foreach (var sentence in offer.Sentences)
            ReadSentence(intent, sentence, slots);
    }

    private void ReadSentence(KnownIntent intent, string sentence, SlotsOfIntent slots)
    {
        try
        {
            var tree = TemplateParser.Parse(sentence, intent.Offer.Rules, _readers.Language);
            var readers = tree.Read.ToDictionary(n => n, n => n is TemplateNode.SlotOf slot ? slots.For(slot) : slots.For((TemplateNode.Range)n));
            if (tree.CanBeOnly(s => readers[s] is { TakesAnything: true }))
                throw new TemplateException(1, "it can be said with free text alone, so it would take everything that is said; add a word that must be said");
            if (readers.Values.All(r => r is not null))
                _sentences.Add(new(intent, sentence, tree, readers.ToDictionary(u => u.Key, u => u.Value!)));
        }
        catch (TemplateException fault)
        {
            _faults.Add($"{intent.Name}: '{sentence}': {fault.Message}");
        }
    }

    private bool IsUsable(KeywordRule rule, string intent, SlotsOfIntent slots)
    {
        string[] demanded = [.. rule.Required ?? [], .. (rule.OneOf ?? []).SelectMany(g => g)];
        var fault = demanded.Length == 0 ? "a rule of keywords requires nothing, so it would take everything that is said"
            : demanded.FirstOrDefault(n => slots.Readers.GetValueOrDefault(n) is { TakesAnything: true }) is { } text ? $"the keyword '{text}' is free text, which is everywhere"
            : demanded.Concat(rule.Optional ?? []).Concat(rule.Excluded ?? []).FirstOrDefault(slots.IsFaulty) is { } faulty ? $"a rule with the keyword '{faulty}' is left out"
            : null;
        if (fault is not null)
            _faults.Add($"{intent}: {fault}");
        return fault is null;
    }
}
