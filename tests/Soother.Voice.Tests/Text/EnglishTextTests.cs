using Soother.Voice.Text;

namespace Soother.Voice.Tests.Text;

public sealed class EnglishTextTests
{
    [Fact]
    public void ReadsAsAPersonWould()
    {
        var cases = Readings.All();
        Assert.True(cases.Count >= 300, $"there are only {cases.Count} readings");
        var wrong = cases.Where(c => EnglishText.Normalise(c.Text) != c.Expected).Select(c => $"line {c.Line}: {c.Text} is read '{EnglishText.Normalise(c.Text)}' and not '{c.Expected}'").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void LeavesWhatItHasReadAlone()
    {
        var wrong = Readings.All().Select(c => (c.Expected, Again: EnglishText.Normalise(c.Expected))).Where(c => c.Expected != c.Again).Select(c => $"'{c.Expected}' becomes '{c.Again}'").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}

/// <summary>Texts and how they are read, as readings.tsv has them.</summary>
internal static class Readings
{
    public static List<(int Line, string Text, string Expected)> All() =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Text", "readings.tsv"))
            .Select((line, i) => (Line: i + 1, Parts: line.Split('\t')))
            .Where(l => l.Parts.Length == 2)
            .Select(l => (l.Line, l.Parts[0], l.Parts[1]))];
}
