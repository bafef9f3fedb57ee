using Soother.Contracts;

namespace Soother.Skills;

/// <summary>A list that somebody chooses from.</summary>
internal sealed class Choices(IReadOnlyList<string> items)
{
    /// <summary>The slot of an answer that names a place: <c>1</c>, <c>2</c>, …, or <c>-1</c> for the last.</summary>
    public const string Place = "place";

    public IReadOnlyList<string> Items => items;

    /// <summary>The items of a value: a JSON list, or a text with one item a line.</summary>
    public static IReadOnlyList<string> In(JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(Values.PlainOf)]
        : Values.PlainOf(list).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What an answer chooses: by its place, or by its name in this slot.</summary>
    public string? Find(IntentRecognized heard, string slot)
    {
        var slots = heard.Slots ?? [];
        if (slots.FirstOrDefault(s => (s.SlotName ?? s.Entity) == slot) is { } named)
            return Find(Values.PlainOf(named.Value.Value)) ?? Find(named.RawValue ?? "");
        var place = slots.FirstOrDefault(s => (s.SlotName ?? s.Entity) == Place) is { } found ? SlotValues.Number(found.Value.Value) : null;
        return place is { } number && At((int)number) is { } item ? item : null;
    }

    /// <summary>The one item whose words are in what was said, or that what was said is a part of.</summary>
    public string? Find(string said)
    {
        var words = Words(said);
        if (words.Length <= 2)
            return null;
        return items.FirstOrDefault(item => Words(item) == words)
            ?? Only(items.Where(item => words.Contains(Words(item), StringComparison.Ordinal)))
            ?? Only(items.Where(item => Words(item).Contains(words, StringComparison.Ordinal)))
            ?? Only(items.Where(item => OwnWords(item).Any(word => words.Contains(word, StringComparison.Ordinal))));
    }

    /// <summary>The words that no other item has: "the blue one" is enough for the blue door.</summary>
    private IEnumerable<string> OwnWords(string item) =>
        Words(item).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $" {word} ").Where(word => items.Count(other => Words(other).Contains(word, StringComparison.Ordinal)) == 1);

    private static string? Only(IEnumerable<string> found) => found.Take(2).ToList() is [var one] ? one : null;

    // With a space at both ends, so that only whole words are found.
    private static string Words(string text) =>
        $" {string.Join(' ', new string([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";

    private string? At(int place) => place < 0 ? items.ElementAtOrDefault(items.Count + place) : items.ElementAtOrDefault(place - 1);
}
