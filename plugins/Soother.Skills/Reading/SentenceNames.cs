using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>A slot in a sentence template.</summary>
/// <param name="Slot">Its name.</param>
/// <param name="Kind">The description that says what may stand in it, where that has another name: <c>{from=city}</c>.</param>
/// <param name="IsGiven">Whether the sentence itself says what its value is: <c>(red|blue){color}</c>, <c>{domain:light}</c>.</param>
internal sealed record SlotMention(string Slot, string? Kind, bool IsGiven);

/// <summary>Finds the slots and the rules that a sentence template names.</summary>
internal static partial class SentenceNames
{
    public static IEnumerable<SlotMention> Slots(string sentence) =>
        from mention in Mention().Matches(sentence)
        where mention.Groups["slot"].Success
        select new SlotMention(
            mention.Groups["slot"].Value, mention.Groups["kind"] is { Success: true } kind ? kind.Value : null,
            mention.Groups["value"].Success || (mention.Index > 0 && sentence[mention.Index - 1] == ')'));

    public static IEnumerable<string> Rules(string sentence) => Mention().Matches(sentence).Select(m => m.Groups["rule"]).Where(rule => rule.Success).Select(rule => rule.Value);

    public static bool IsName(string text) => Name().IsMatch(text);

    [GeneratedRegex(@"\\.|\{(?<slot>[A-Za-z_][A-Za-z0-9_]*)(=(?<kind>[A-Za-z_][A-Za-z0-9_]*))?(?<value>:(\\.|[^{}\\])*)?\}|<(?<rule>[A-Za-z_][A-Za-z0-9_]*)>")]
    private static partial Regex Mention();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Name();
}
