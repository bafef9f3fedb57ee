namespace Soother.Intent;

/// <summary>What is to be understood.</summary>
/// <param name="Texts">What was heard, and then what else it may have been.</param>
/// <param name="Filter">The intents that may be meant; null is all.</param>
/// <param name="Context">What is known in the conversation.</param>
/// <param name="Slot">The slot that was asked for.</param>
/// <param name="Unbound">Whether intents are considered that need another context: to explain why they are not meant.</param>
internal sealed record Question(IReadOnlyList<Utterance> Texts, IReadOnlySet<string>? Filter, IReadOnlyDictionary<string, string> Context, string? Slot = null, bool Unbound = false)
{
    private const int MostWords = 200;          // more than anybody says in one breath; free text costs the square of it
    private const int MostAlternatives = 10;

    private static readonly Dictionary<string, string> NoContext = [];

    /// <exception cref="ArgumentException">The text is too long.</exception>
    public static Question Of(
        string text, IReadOnlyList<string>? alternatives = null, IReadOnlyList<string>? filter = null, IReadOnlyDictionary<string, string>? context = null, string? slot = null,
        Language? language = null)
    {
        Utterance[] texts = [new(text, language), .. (alternatives ?? []).Where(a => a != text).Distinct().Take(MostAlternatives).Select(a => new Utterance(a, language))];
        if (texts.Max(t => t.Count) > MostWords)
            throw new ArgumentException($"the text has {texts.Max(t => t.Count)} words; up to {MostWords} are understood");
        return new(texts, filter is { Count: > 0 } ? filter.ToHashSet() : null, context ?? NoContext, slot);
    }

    /// <summary>Slots whose value may be the answer as well.</summary>
    public IReadOnlyList<string> OtherSlots { get; init; } = [];

    public bool Allows(KnownIntent intent) => Filter?.Contains(intent.Name) != false && (Unbound || intent.FitsIn(Context));
}
