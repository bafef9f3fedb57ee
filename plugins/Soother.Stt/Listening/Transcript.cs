using System.Text;
using System.Text.Json;
using Soother.Contracts;

namespace Soother.Stt.Listening;

/// <summary>What was heard, with how likely it is to have been said.</summary>
/// <param name="Text">The words; empty if nothing was understood.</param>
/// <param name="Likelihood">The mean confidence of the words, lowered by the share of time that was no known word; 0 if nothing was understood.</param>
/// <param name="Tokens">The words one by one.</param>
internal sealed record Transcript(string Text, double Likelihood, IReadOnlyList<AsrToken> Tokens)
{
    /// <summary>The recogniser's word for whatever it does not know.</summary>
    public const string Unknown = "[unk]";

    // A single word has few sounds to be sure by, and its neighbours in a large grammar ("stop", "stop it", "stop please") share what there is.
    private const double ShareForOneWord = 0.525;

    /// <summary>What else was perhaps said, the likeliest first; null where that was not asked for.</summary>
    public IReadOnlyList<string>? Alternatives { get; init; }

    public static Transcript Nothing { get; } = new("", 0, []);

    /// <summary>Reads a result of the recogniser.</summary>
    /// <param name="json">A result with words.</param>
    /// <param name="offset">What its clock showed when the recording began, in seconds.</param>
    /// <param name="preRoll">Seconds at the start in which the unknown does not count: the end of a wake word is often in there.</param>
    /// <param name="minLikelihood">What is less likely was not understood; for a single word, what is less likely than about half of it.</param>
    public static Transcript Read(string json, double offset, double preRoll, double minLikelihood)
    {
        using var result = JsonDocument.Parse(json);
        if (!result.RootElement.TryGetProperty("result", out var words))
            return Nothing;
        var (text, tokens) = (new StringBuilder(), new List<AsrToken>());
        double known = 0, unknown = 0;
        foreach (var word in words.EnumerateArray())
        {
            var value = word.GetProperty("word").GetString()!.ToLowerInvariant();
            var time = new AsrTokenTime(Time(word, "start", offset), Time(word, "end", offset));
            if (value == Unknown)
            {
                unknown += Math.Max(0, time.End - Math.Max(time.Start, preRoll));
                continue;
            }
            known += time.End - time.Start;
            if (text.Length > 0)
                text.Append(' ');
            var start = text.Length;
            text.Append(value);
            tokens.Add(new(value, Math.Clamp(word.GetProperty("conf").GetDouble(), 0, 1), start, text.Length, time));
        }
        var likelihood = tokens.Count == 0 || known <= 0 ? 0 : tokens.Average(t => t.Confidence) * known / (known + unknown);
        var least = tokens.Count == 1 ? ShareForOneWord * minLikelihood : minLikelihood;
        return likelihood > 0 && likelihood >= least ? new(text.ToString(), likelihood, tokens) : Nothing;
    }

    /// <summary>The words of a partial result.</summary>
    public static string ReadPartial(string json)
    {
        using var result = JsonDocument.Parse(json);
        return WithoutUnknown(result.RootElement.GetProperty("partial").GetString()!);
    }

    /// <summary>The words of a text that are known ones.</summary>
    public static string WithoutUnknown(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != Unknown));

    private static double Time(JsonElement word, string name, double offset) => Math.Round(Math.Max(0, word.GetProperty(name).GetDouble() - offset), 2);
}
