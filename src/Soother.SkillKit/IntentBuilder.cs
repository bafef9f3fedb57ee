using Soother.Contracts;
using Soother.SkillKit.Talking;

namespace Soother.SkillKit;

/// <summary>An intent in the making: <c>skill.On("MakeTea", "make [some] tea").Slot("cups", new SlotOffer("number"), ask: "How many?").Do(turn => …)</c>.</summary>
public sealed class IntentBuilder
{
    private readonly Skill _skill;
    private readonly string _name;
    private readonly IReadOnlyList<string> _sentences;
    private readonly Dictionary<string, SlotOffer> _slots = [];
    private readonly List<NeededSlot> _needed = [];
    private string[]? _examples, _requires, _excludes;

    internal IntentBuilder(Skill skill, string name, IReadOnlyList<string> sentences) => (_skill, _name, _sentences) = (skill, name, sentences);

    /// <summary>Says what may stand in a slot.</summary>
    /// <param name="name">The slot, as in the sentences.</param>
    /// <param name="offer">What may stand in it.</param>
    /// <param name="ask">What is said when it is missing; null is that it may be.</param>
    public IntentBuilder Slot(string name, SlotOffer offer, string? ask = null)
    {
        _slots[name] = offer;
        if (ask is not null)
            _needed.Add(new(name, ask, typeof(string)));
        return this;
    }

    /// <summary>What somebody might say, in their own words.</summary>
    public IntentBuilder Examples(params string[] examples)
    {
        _examples = examples;
        return this;
    }

    /// <summary>Names that have to be in the context.</summary>
    public IntentBuilder Requires(params string[] names)
    {
        _requires = names;
        return this;
    }

    /// <summary>Names that must not be in the context.</summary>
    public IntentBuilder Excludes(params string[] names)
    {
        _excludes = names;
        return this;
    }

    /// <summary>What is done, and the skill again for the next intent.</summary>
    public Skill Do(Func<Turn, Task<Reply>> act) => Add((turn, _) => act(turn));

    /// <summary>What is done, and the skill again for the next intent.</summary>
    public Skill Do(Func<Turn, Reply> act) => Add((turn, _) => Task.FromResult(act(turn)));

    private Skill Add(Func<Turn, CancellationToken, Task<Reply>> act)
    {
        var offer = new IntentOffer(
            _name, [.. _sentences, .. _skill.Locale.Sentences(_name)], _slots, _examples, Requires: _requires, Excludes: _excludes, Asks: _slots.Count > 0 ? [.. _slots.Keys] : null);
        _skill.Add(new IntentHandler(offer, _needed, act));
        return _skill;
    }
}
