using System.Globalization;
using Soother.Contracts;
using Soother.SkillKit.Reading;
using Soother.SkillKit.Talking;

namespace Soother.SkillKit;

/// <summary>What was said and understood, and the ways to answer. It is of one turn: not to be kept after the method has returned.</summary>
public sealed class Turn
{
    private const int MostQuestions = 2;
    private readonly Talk _talk;
    private readonly Dictionary<string, Slot> _slots = [];
    private readonly Dictionary<string, string> _context = [];
    private readonly string _session;

    internal Turn(IntentRecognized heard, Talk talk, Memory site)
    {
        (Intent, Text, Site, AtSite, Corrects) = (heard.Intent.IntentName, heard.Input, heard.SiteId, site, heard.Corrects);
        (_talk, _session) = (talk, heard.SessionId!);
        Merge(heard);
    }

    /// <summary>The intent's name.</summary>
    public string Intent { get; }

    /// <summary>What was said.</summary>
    public string Text { get; }

    /// <summary>Where it was said.</summary>
    public SiteId Site { get; }

    /// <summary>Whether it takes the place of the one before it at this site ("no, I meant …"): undo that, if it can be undone.</summary>
    public bool Corrects { get; }

    /// <summary>What the skill remembers until this conversation ends.</summary>
    public Memory Conversation => _talk.Conversation.Memory;

    /// <summary>What the skill remembers at this site, as long as it runs.</summary>
    public Memory AtSite { get; }

    /// <summary>Cancelled when nobody waits for this turn any more.</summary>
    public CancellationToken Over { get; internal init; }

    /// <summary>What was said in a slot; null if nothing was.</summary>
    public string? this[string slot] => _slots.TryGetValue(slot, out var found) ? found.RawValue ?? Words(SlotReading.As(found, typeof(string))) : null;

    /// <summary>Whether a slot has a value.</summary>
    public bool Has(string slot) => _slots.ContainsKey(slot);

    /// <summary>A slot's value as a number, <see cref="TimeSpan"/>, <see cref="TimeOnly"/>, <see cref="DateOnly"/>, enumeration, text or <see cref="System.Text.Json.JsonElement"/>; the type's default where it is none.</summary>
    public T? Get<T>(string slot) => Read(slot, typeof(T)) is T value ? value : default;

    /// <summary>Gives this conversation, and the next one here if it begins soon, a name that intents can require; null forgets it.</summary>
    public void Know(string name, string? value = "yes") => _context[name] = value ?? "";

    /// <summary>Asks for a slot of this intent and waits for it; asks a second time where it did not come.</summary>
    /// <returns>Its value.</returns>
    /// <exception cref="OperationCanceledException">There was no answer, or the user went on to something else. Let it fly: the turn is then over.</exception>
    public async Task<T> AskAsync<T>(string question, string slot)
    {
        await AskAsync(question, slot, typeof(T)).ConfigureAwait(false);
        return (T)Read(slot, typeof(T))!;
    }

    /// <summary>Asks a question and waits for yes or no.</summary>
    /// <exception cref="OperationCanceledException">There was no answer, or the user went on to something else. Let it fly: the turn is then over.</exception>
    public async Task<bool> ConfirmAsync(string question)
    {
        var names = _talk.YesAndNo;
        Know(names.Yes, "asked");
        var heard = await _talk.AskAsync(Order(question, null, [names.Yes, names.No, .. names.Always]), Over).ConfigureAwait(false);
        Know(names.Yes, null);
        return heard.Intent.IntentName == names.Yes;
    }

    /// <summary>One of the replies of a name in the locale files, with its placeholders filled: from these values, and from the slots as they were said.</summary>
    public string Phrase(string name, params (string Name, object? Value)[] values) =>
        _talk.Locale.Reply(name, wanted => values.Where(v => v.Name == wanted).Select(v => Words(v.Value)).FirstOrDefault() ?? this[wanted]);

    internal object? Read(string slot, Type type) => _slots.TryGetValue(slot, out var found) ? SlotReading.As(found, type) : null;

    internal IReadOnlyDictionary<string, string>? Context => _context.Count > 0 ? _context : null;

    internal async Task AskAsync(string question, string slot, Type type)
    {
        for (var asked = 0; asked == 0 || Read(slot, type) is null; asked++)
        {
            if (asked == MostQuestions)
                throw new TurnOverException(Reply.Say(_talk.Locale.Reply("giveup", _ => null)));
            Merge(await _talk.AskAsync(Order(question, slot, [Intent]), Over).ConfigureAwait(false));
        }
    }

    private ContinueSession Order(string question, string? slot, IReadOnlyList<string> intents) => new(_session, question, intents, Slot: slot, Context: Context);

    private void Merge(IntentRecognized heard)
    {
        foreach (var slot in heard.Slots ?? [])
            _slots[slot.SlotName ?? slot.Entity] = slot;
    }

    private static string? Words(object? value) => value is IFormattable plain ? plain.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();
}
