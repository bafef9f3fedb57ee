using System.Text;
using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.Host.Commands;

/// <summary>A file of utterances of which it is known what they mean: <c>intent</c>, tab, <c>utterance</c>; slots may be marked: <c>[slot : words]</c>.</summary>
internal static partial class LabelledFile
{
    private static readonly string[] OutOfScope = ["oos", "ood", "out_of_scope", "out-of-scope", "none"];

    /// <exception cref="UserException">It cannot be read: which line, and why.</exception>
    public static async Task<IReadOnlyList<LabelledText>> ReadAsync(string path, CancellationToken cancel)
    {
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(path, new UTF8Encoding(false, throwOnInvalidBytes: true), cancel);
        }
        catch (DecoderFallbackException)
        {
            throw new UserException($"{path} is not text in UTF-8");
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path} cannot be read: {unread.Message}", unread);
        }
        var texts = lines.Select((line, i) => (Line: line, Number: i + 1)).Where(l => l.Line.Trim().Length > 0).Select(l => Read(path, l.Line, l.Number)).ToList();
        return texts.Count > 0 ? texts : throw new UserException($"{path} is empty: each line is an intent, a tab and an utterance");
    }

    /// <summary>Some of each intent, chosen by chance: the same seed chooses the same.</summary>
    public static IReadOnlyList<LabelledText> Choose(IReadOnlyList<LabelledText> texts, int most, int seed)
    {
        var random = new Random(seed);
        return [.. texts.GroupBy(t => t.Intent).SelectMany(group =>
        {
            var all = group.ToArray();
            random.Shuffle(all);
            return all.Take(most);
        })];
    }

    private static LabelledText Read(string path, string line, int number)
    {
        var parts = line.Split('\t');
        if (parts.Length != 2)
            throw new UserException($"{path} line {number}: {(parts.Length < 2 ? "there is no tab" : "there is more than one tab")}; each line is an intent, a tab and an utterance");
        var (intent, text) = (parts[0].Trim(), parts[1].Trim());
        if (intent.Length == 0 || text.Length == 0)
            throw new UserException($"{path} line {number}: the {(intent.Length == 0 ? "intent" : "utterance")} is missing; each line is an intent, a tab and an utterance");
        if (OutOfScope.Contains(intent.ToLowerInvariant()))
            intent = "";
        return Unmark(intent, text);
    }

    private static LabelledText Unmark(string intent, string text)
    {
        var plain = new StringBuilder();
        var slots = new List<LabelledSlot>();
        var at = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            plain.Append(text, at, mark.Index - at);
            slots.Add(new(mark.Groups["name"].Value, plain.Length, plain.Length + mark.Groups["words"].Length));
            plain.Append(mark.Groups["words"].Value);
            at = mark.Index + mark.Length;
        }
        return new(intent, plain.Append(text, at, text.Length - at).ToString(), slots.Count > 0 ? slots : null);
    }

    [GeneratedRegex(@"\[(?<name>[\w.-]+) : (?<words>[^\]]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
