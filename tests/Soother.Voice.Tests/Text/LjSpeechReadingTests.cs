using System.Globalization;
using Soother.Voice.Text;

namespace Soother.Voice.Tests.Text;

public sealed class LjSpeechReadingTests(ITestOutputHelper output)
{
    private const double Reached = 0.974, ReachedButForStyle = 0.995;

    // Both are said: November twenty-second and November twenty-two, three dollars and fifty cents and three dollars, fifty cents.
    private static readonly Dictionary<string, string> Styles = Enumerable.Range(1, 31)
        .Select(day => (Ordinal: EnglishText.Normalise($"{day}th").Split('-')[^1], Cardinal: EnglishText.Normalise($"{day}").Split('-')[^1]))
        .DistinctBy(d => d.Ordinal).Append(("and", "")).ToDictionary(d => d.Item1, d => d.Item2);

    [Fact]
    public void ReadsARealCorpusAsThePersonWhoWroteItOut()
    {
        var file = Path.Combine(Recordings.Folder("ljspeech"), "metadata_full_13100.csv");
        Assert.SkipUnless(File.Exists(file), $"there is no {file}");
        var lines = File.ReadAllLines(file).Select(line => line.Split('|')).Select(l => (Id: l[0], Ours: Words(EnglishText.Normalise(l[1])), Theirs: Words(EnglishText.Normalise(l[2])))).ToList();

        var alike = Share(lines.Count(l => l.Ours.SequenceEqual(l.Theirs)), lines.Count);
        var others = lines.Where(l => !Plain(l.Ours).SequenceEqual(Plain(l.Theirs))).ToList();
        var butForStyle = Share(lines.Count - others.Count, lines.Count);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{alike:P2} of {lines.Count} alike, {butForStyle:P2} but for days of the month and cents"));
        foreach (var (id, ours, theirs) in others)
            output.WriteLine($"{id}\n  {string.Join(' ', theirs)}\n  {string.Join(' ', ours)}");
        Assert.True(alike >= Reached && butForStyle >= ReachedButForStyle, $"{alike:P2}, {butForStyle:P2}");
    }

    private static double Share(int some, int all) => (double)some / all;

    private static IEnumerable<string> Plain(string[] words) => words.Select(word => Styles.GetValueOrDefault(word, word)).Where(word => word.Length > 0);

    private static string[] Words(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => c is '-' or '—' or '–' or ':' || char.IsWhiteSpace(c) ? ' ' : char.IsLetterOrDigit(c) ? c : '\0')).Replace("\0", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
