using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Soother.EndToEnd.Tests;

/// <summary>One line of the user's, and what followed it.</summary>
/// <param name="Said">The words.</param>
/// <param name="Intent">What they were taken for; <c>-</c> for none.</param>
/// <param name="Answers">What was answered, and what then came by itself.</param>
internal sealed record SpokenTurn(string Said, string Intent, IReadOnlyList<SpokenAnswer> Answers)
{
    /// <summary>What was heard, where it was not what was said.</summary>
    public string? Heard { get; init; }
}

/// <summary>One text of the assistant's.</summary>
/// <param name="Pause">The whole seconds of silence before it, where the assistant let them pass by itself.</param>
/// <param name="Text">The words; in a text that is kept, <c>…</c> stands for any.</param>
internal sealed record SpokenAnswer(int? Pause, string Text)
{
    /// <summary>Whether this is what was kept, give or take what a sound card and a voice need to begin.</summary>
    public bool Fits(SpokenAnswer kept) =>
        Regex.IsMatch(Text, $"^{string.Join(".*", kept.Text.Split('…').Select(Regex.Escape))}$", RegexOptions.CultureInvariant)
        && (kept.Pause ?? 0) - 1 <= (Pause ?? 0) && (Pause ?? 0) <= (kept.Pause ?? 0) + 2; // whole seconds: 5.98 is one less than 6.02
}

/// <summary>A conversation as it is kept in <c>spoken/</c>.</summary>
internal static partial class SpokenScript
{
    public static IReadOnlyList<SpokenTurn> Read(string file)
    {
        var turns = new List<SpokenTurn>();
        var answers = new List<SpokenAnswer>();
        int? pause = null;
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            if (You().Match(line) is { Success: true } you)
            {
                answers = [];
                turns.Add(new(you.Groups["said"].Value, you.Groups["intent"].Value, answers));
            }
            else if (Pause().Match(line) is { Success: true } silence)
            {
                pause = int.Parse(silence.Groups["seconds"].Value, CultureInfo.InvariantCulture);
                continue;
            }
            else if (line.StartsWith("soother: ", StringComparison.Ordinal))
            {
                answers.Add(new(pause, line["soother: ".Length..]));
            }
            else
            {
                throw new InvalidDataException($"{file}: '{line}' is no line of a conversation");
            }
            pause = null;
        }
        return turns;
    }

    public static string Write(IEnumerable<SpokenTurn> turns)
    {
        var page = new StringBuilder();
        foreach (var turn in turns)
        {
            page.AppendLine($"you:     {turn.Said} -> {turn.Intent}{(turn.Heard is { } heard ? $" (heard: {heard})" : "")}");
            foreach (var answer in turn.Answers)
            {
                if (answer.Pause is > 0)
                    page.AppendLine(CultureInfo.InvariantCulture, $"         ({answer.Pause} s)");
                page.AppendLine($"soother: {answer.Text}");
            }
        }
        return page.ToString();
    }

    [GeneratedRegex(@"^you: +(?<said>.*?) -> (?<intent>\S+)( \(heard: .*\))?$")]
    private static partial Regex You();

    [GeneratedRegex(@"^ +\((?<seconds>\d+) s\)$")]
    private static partial Regex Pause();
}
