using System.Globalization;
using Soother.Contracts;
using Soother.Host.Terminal;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary>Why a text means what it means, as a table.</summary>
internal static class ExplainedTable
{
    public static void Write(NluExplained explained)
    {
        Screen.WriteLine($"words: {string.Join(' ', explained.Words)}");
        var taken = explained.Meanings.FirstOrDefault(m => m.WhyNot is null);
        Screen.WriteLine($"{(taken is null ? "not understood" : "understood as " + taken.Intent)} in {Number(explained.Milliseconds)} ms; less sure than {Number(explained.MinConfidence)} is not understood");
        if (explained.Strange is { Count: > 0 } strange)
            Screen.WriteLine($"nobody says {string.Join(", ", strange.Select(word => $"'{word}'"))} to any intent");
        if (explained.Meanings.Count == 0)
            return;
        var table = new Table().RoundedBorder().ShowRowSeparators().AddColumns("intent", "by", "sure", "because", "slots", "why not");
        foreach (var meaning in explained.Meanings)
            table.AddRow(new Text(meaning.Intent), new Text(meaning.Way), new Text(Number(meaning.Confidence)), new Text(meaning.Because), new Text(Slots(meaning)), new Text(meaning.WhyNot ?? ""));
        Screen.Write(table);
    }

    private static string Slots(Meaning meaning) => string.Join('\n', meaning.Slots.Select(s => $"{s.SlotName ?? s.Entity} = {s.Value.Value} ('{s.RawValue}')"));

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
