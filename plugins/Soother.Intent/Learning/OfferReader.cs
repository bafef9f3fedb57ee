using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Makes sentences of what an owner offers; what cannot be used is left out, with the reason.</summary>
internal sealed class OfferReader(SlotReaders readers)
{
    private readonly List<Sentence> _sentences = [];
    private readonly List<string> _faults = [];

    /// <summary>The sentences of an offer, and one line for each fault in it.</summary>
    public static (IReadOnlyList<Sentence> Sentences, IReadOnlyList<string> Faults) Read(IntentsOffered offer, SlotReaders readers)
    {
        var reader = new OfferReader(readers);
        foreach (var intent in offer.Intents)
            reader.Read(offer.Owner, intent);
        return (reader._sentences, reader._faults);
    }

    private void Read(string owner, IntentOffer intent)
    {
        if (string.IsNullOrWhiteSpace(intent.Name) || intent.Name.AsSpan().IndexOfAny("/+#\0") >= 0)
        {
            _faults.Add($"'{intent.Name}' cannot be an intent's name: it is a level of a topic, so it is not empty and holds no / + #");
            return;
        }
        var slots = new Dictionary<string, ISlotReader?>();
        foreach (var (name, offered) in intent.Slots ?? new Dictionary<string, SlotOffer>())
            slots[name] = ReadSlot(intent.Name, name, offered);
        foreach (var sentence in intent.Sentences)
            ReadSentence(owner, intent.Name, sentence, slots);
    }

    private ISlotReader? ReadSlot(string intent, string name, SlotOffer offered)
    {
        try
        {
            return readers.For(offered);
        }
        catch (ArgumentException fault)
        {
            _faults.Add($"{intent}: slot {name}: {fault.Message}; the sentences with this slot are left out");
            return null;
        }
    }

    private void ReadSentence(string owner, string intent, string sentence, Dictionary<string, ISlotReader?> slots)
    {
        try
        {
            var tree = TemplateParser.Parse(sentence);
            var used = tree.Slots.ToDictionary(s => s, s => slots.TryGetValue(s, out var reader) ? reader : readers.For(new SlotOffer("text")));
            if (tree.CanBeOnly(s => used[s] is { TakesAnything: true }))
                throw new TemplateException(1, "it can be said with free text alone, so it would take everything that is said; add a word that must be said");
            if (used.Values.All(r => r is not null))
                _sentences.Add(new(owner, intent, sentence, tree, used.ToDictionary(u => u.Key, u => u.Value!)));
        }
        catch (TemplateException fault)
        {
            _faults.Add($"{intent}: '{sentence}': {fault.Message}");
        }
    }
}
