using Soother.Contracts;

namespace Soother.Intent;

/// <summary>How something was understood, the surest way first.</summary>
internal enum Way
{
    /// <summary>The value of the slot that was asked for.</summary>
    Answer,

    /// <summary>A sentence, word for word.</summary>
    Sentence,

    /// <summary>What takes the place of the intent before it.</summary>
    Correction,

    /// <summary>A sentence with one fault.</summary>
    Forgiven,

    /// <summary>A rule of keywords.</summary>
    Keywords,

    /// <summary>It is like the sentences and examples of an intent.</summary>
    Examples,
}

/// <summary>What an utterance means, or may mean.</summary>
/// <param name="Way">How that was found.</param>
/// <param name="Of">The intent.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Slots">What fills its slots.</param>
/// <param name="Because">The sentence, the rule, or the words that speak for it.</param>
/// <param name="Text">Which text it was found in: what was heard, or one of the alternatives.</param>
internal sealed record Understood(Way Way, KnownIntent Of, double Confidence, IReadOnlyList<Slot> Slots, string Because, string Text)
{
    public string Intent => Of.Name;

    /// <summary>The same, found in a part of a longer text.</summary>
    public Understood Within(string text, int start) => this with
    {
        Text = text,
        Slots = [.. Slots.Select(s => s.Range is not { } r ? s : s with { Range = new(r.Start + start, r.End + start, r.RawStart + start, r.RawEnd + start) })],
    };

    /// <summary>Whether the intent is said again with another value, and so takes the place of the one before it.</summary>
    public bool Corrects { get; init; }
}
