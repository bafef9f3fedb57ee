using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>What can be said just now, as its owners offer it.</summary>
internal sealed partial class KnownIntents
{
    private const int LongestExample = 40;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, IReadOnlyList<IntentOffer>> _byOwner = [];

    public bool IsEmpty
    {
        get { lock (_lock) return _byOwner.Count == 0; }
    }

    public void Learn(IntentsOffered offer)
    {
        lock (_lock)
            _byOwner[offer.Owner] = offer.Intents;
    }

    public bool Has(string intent)
    {
        lock (_lock)
            return _byOwner.Values.Any(intents => intents.Any(offer => offer.Name == intent));
    }

    /// <summary>Two things that could be said, of two intents, taken at random.</summary>
    /// <param name="filter">The intents that are expected; null is all.</param>
    public IReadOnlyList<string> Examples(IReadOnlyList<string>? filter)
    {
        List<IReadOnlyList<string>> byIntent;
        lock (_lock)
        {
            byIntent = [.. _byOwner.Values.SelectMany(intents => intents)
                .Where(intent => filter?.Contains(intent.Name) ?? intent.Requires is null or [])
                .Select(intent => (IReadOnlyList<string>)[.. (intent.Examples ?? []).Select(Plain).Where(text => text.Length <= LongestExample)])
                .Where(examples => examples.Count > 0)];
        }
        var some = byIntent.ToArray();
        Random.Shared.Shuffle(some);
        return [.. some.Take(2).Select(examples => examples[Random.Shared.Next(examples.Count)])];
    }

    private static string Plain(string example) => Marked().Replace(example, "${words}").Replace("\\", "", StringComparison.Ordinal);

    // [Blue Moon](song)
    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Marked();
}
