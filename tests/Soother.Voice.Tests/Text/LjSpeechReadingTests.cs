using System.Globalization;
using Soother.Voice.Text;

namespace Soother.Voice.Tests.Text;

public sealed class LjSpeechReadingTests(ITestOutputHelper output)
{
    private const double Reached = 0.5;

    [Fact]
    public void ReadsARealCorpusAsThePersonWhoWroteItOut()
    {
        var lines = File.ReadAllLines(Path.Combine(Recordings.Folder("ljspeech"), "metadata_full_13100.csv")).Select(line => line.Split('|')).ToList();
        var wrong = lines.Where(line => Folded(EnglishText.Normalise(line[1])) != Folded(EnglishText.Normalise(line[2]))).ToList();
        var direct = lines.Count(line => Folded(EnglishText.Normalise(line[1])) == Folded(line[2]));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{1 - (double)wrong.Count / lines.Count:P2} of {lines.Count} alike, {(double)direct / lines.Count:P2} where short forms that the person left are not read either"));
        foreach (var line in wrong)
            output.WriteLine($"{line[0]}\n  {line[1]}\n  {line[2]}\n  {EnglishText.Normalise(line[1])}");
        Assert.True(wrong.Count <= (1 - Reached) * lines.Count, $"{wrong.Count} of {lines.Count} are read otherwise");
    }

    private static string Folded(string text) =>
        string.Join(' ', string.Concat(text.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '—' or '–' or ':').Select(c => c is '-' or '—' or '–' or ':' ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
