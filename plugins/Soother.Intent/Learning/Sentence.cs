using Soother.Contracts;

namespace Soother.Intent;

/// <summary>An intent that was learned.</summary>
/// <param name="Owner">Who acts on it.</param>
/// <param name="Offer">What was offered.</param>
/// <param name="Readers">Who reads its slots, by name; those with a fault are not there.</param>
internal sealed record KnownIntent(string Owner, IntentOffer Offer, IReadOnlyDictionary<string, ISlotReader> Readers)
{
    public string Name => Offer.Name;

    /// <summary>The language of its sentences.</summary>
    public Language Language { get; init; } = Language.Default;

    /// <summary>Whether it can be meant, with what is known in the conversation.</summary>
    public bool FitsIn(IReadOnlyDictionary<string, string> context) =>
        (Offer.Requires ?? []).All(context.ContainsKey) && !(Offer.Excludes ?? []).Any(context.ContainsKey);
}

/// <summary>A sentence that was learned: for which intent, as it was written, as a tree, and who reads its slots and ranges.</summary>
internal sealed record Sentence(KnownIntent Of, string Template, TemplateNode Tree, IReadOnlyDictionary<TemplateNode, ISlotReader> Readers)
{
    public string Intent => Of.Name;

    public string Owner => Of.Owner;

    /// <summary>Whether free text is a part of it, so that it fits much that was never thought of.</summary>
    public bool TakesAnything => Readers.Values.Any(r => r.TakesAnything);
}
