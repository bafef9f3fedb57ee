using System.Globalization;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What a script knows: the moment, what is kept, the slots, and what it has noted.</summary>
internal sealed class ScriptMemory(Turn turn, Moment moment, KeptValues kept)
{
    private readonly Values _slots = SlotValues.Of(new(moment.Speech), turn.Intent, turn.Slots);
    private readonly List<Slot> _heard = [.. turn.Slots];
    private Values _own = new(moment.Speech);

    public Values Now => kept.AddTo(moment.Values(turn.Site), turn.Site, turn.Skill).With(_slots).With(_own);

    /// <summary>The intent's turn with all that was heard since.</summary>
    public Turn Turn => turn with { Values = Now, Slots = [.. _heard] };

    /// <summary>Takes up the slots of an answer; they take the place of those heard before.</summary>
    public void Hear(IReadOnlyList<Slot> slots)
    {
        foreach (var slot in slots)
        {
            _heard.RemoveAll(heard => (heard.SlotName ?? heard.Entity) == (slot.SlotName ?? slot.Entity));
            _heard.Add(slot);
        }
        Learn(SlotValues.Of(new(moment.Speech), turn.Intent, slots));
    }

    public void Learn(Values values) => _own = _own.With(values);

    public void Learn(string name, string text) => _own = _own.With(name, text);

    public void Forget(string name)
    {
        _own = _own.Without(name).With(name, default(JsonElement)); // hides a slot of that name too
        kept.Forget(turn.Site, turn.Skill, name);
    }

    /// <summary>A value under a name: as it is where the template is that value alone, as a text otherwise.</summary>
    /// <returns>The text.</returns>
    public string Note(string name, Template template)
    {
        var now = Now;
        _own = template.IsOnlyPath ? _own.Copy(template.Paths[0], now, name) : _own.With(name, template.Fill(now.Spoken));
        return _own.Spoken(name);
    }

    public void Keep(string name, Template template) => kept.Keep(turn.Site, turn.Skill, name, Note(name, template));

    public bool Holds(Condition condition)
    {
        var now = Now;
        if (!now.Has(condition.Name))
            return !condition.Holds;
        return condition.Values.Count == 0 ? condition.Holds : condition.Values.Any(value => IsSame(now, condition.Name, value.Fill(now.Plain)));
    }

    /// <summary>A number; a duration counts as its seconds.</summary>
    /// <exception cref="ActionFailedException">There is none.</exception>
    public double Of(Amount amount)
    {
        if (amount.Number is { } number)
            return number;
        var value = Now.Json(amount.Name!);
        return SlotValues.Number(value) ?? SlotValues.Duration(value)?.TotalSeconds ?? throw new ActionFailedException($"{{{amount.Name}}} is '{Values.PlainOf(value)}', which is not a number");
    }

    private static bool IsSame(Values now, string name, string wanted)
    {
        var plain = now.Plain(name);
        return string.Equals(plain, wanted, StringComparison.OrdinalIgnoreCase)
            || (double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var a) && double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var b) && a == b);
    }
}
