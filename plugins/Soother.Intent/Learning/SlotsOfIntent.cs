using Soother.Contracts;

namespace Soother.Intent;

/// <summary>The slots of one intent: those that it defines, and those that its sentences make of them.</summary>
internal sealed class SlotsOfIntent
{
    private static readonly string[] Types = ["number", "ordinal", "percentage", "temperature", "duration", "time", "date", "datetime", "text"];

    private readonly Dictionary<string, ISlotReader> _readers = [];
    private readonly HashSet<string> _faulty = [];
    private readonly SlotReaders _make;

    public SlotsOfIntent(IntentOffer offer, SlotReaders make, List<string> faults)
    {
        _make = make;
        foreach (var (name, offered) in offer.Slots ?? new Dictionary<string, SlotOffer>())
        {
            try
            {
                _readers[name] = make.For(offered);
            }
            catch (ArgumentException fault)
            {
                _faulty.Add(name);
                faults.Add($"{offer.Name}: slot {name}: {fault.Message}; the sentences with this slot are left out");
            }
        }
    }

    /// <summary>Who reads each slot; grows with the sentences that are read.</summary>
    public IReadOnlyDictionary<string, ISlotReader> Readers => _readers;

    public bool IsFaulty(string name) => _faulty.Contains(name);

    /// <summary>Who reads a slot of a sentence; null where its definition has a fault. What is defined nowhere is free text.</summary>
    public ISlotReader? For(TemplateNode.SlotOf slot)
    {
        if (_faulty.Contains(slot.Kind))
            return null;
        var reader = _readers.TryGetValue(slot.Kind, out var known) ? known
            : slot.Kind == slot.Name ? _make.For(new SlotOffer("text"))
            : Types.Contains(slot.Kind) ? _make.For(new SlotOffer(slot.Kind))
            : throw new TemplateException(1, $"the slot {slot} is to be filled by '{slot.Kind}', which is defined nowhere");
        _readers.TryAdd(slot.Name, reader);
        return reader;
    }

    public ISlotReader For(TemplateNode.Range range) => _make.For(new SlotOffer("number", From: range.From, To: range.To, Step: range.Step));
}
