using System.Text.Json;
using Soother.Contracts;

namespace Soother.Intent;

/// <summary>What was understood, as messages.</summary>
internal static class Answers
{
    /// <summary>The two answers to a query, to be published in this order. Their input is the text that was understood: of the alternatives, the one that fits.</summary>
    public static (NluIntentParsed Parsed, IntentRecognized Recognized) To(NluQuery query, Understood understood)
    {
        var match = new IntentMatch(understood.Intent, understood.Confidence);
        Slot[] slots = [.. understood.Slots, .. ExtraSlots(query)];
        return (new(understood.Text, match, query.SiteId, query.Id, slots, query.SessionId),
            new(understood.Text, match, query.SiteId, query.Id, slots, query.SessionId, query.CustomData, [TokensOf(understood.Text)], query.AsrConfidence, query.Input,
                query.WakewordId, query.Lang, understood.Corrects));
    }

    private static IEnumerable<Slot> ExtraSlots(NluQuery query) =>
        (query.CustomEntities ?? new Dictionary<string, JsonElement>()).Select(e =>
        {
            var value = SlotValues.FromOutside(e.Value);
            return new Slot(e.Key, value, e.Key, value.Value.ToString(), 1);
        });

    // Words between spaces, as they were written.
    private static List<AsrToken> TokensOf(string input)
    {
        var tokens = new List<AsrToken>();
        for (var start = 0; start < input.Length;)
        {
            var end = start;
            while (end < input.Length && !char.IsWhiteSpace(input[end]))
                end++;
            if (end > start)
                tokens.Add(new(input[start..end], 1, start, end));
            start = end + 1;
        }
        return tokens;
    }
}
