using Soother.Training.Analysing.Measuring;
using Soother.Training.Corpora;
using Soother.Training.Terminal;

namespace Soother.Training.Recording;

/// <summary>Makes prompts of a script; how its sentences sound is kept in the recording's folder, so that a long script is only looked at once.</summary>
internal sealed class PromptReader(string language, string folder)
{
    private const string Own = "Recording.sentences.en.txt";
    private const int Longest = 200;   // characters: what is more is read out of breath

    /// <summary>What in the script cannot be read.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>The prompts of a script, or the project's own sentences, in a balanced order.</summary>
    /// <exception cref="TrainingException">There is no such script, or nothing in it can be read.</exception>
    public async Task<IReadOnlyList<Prompt>> ReadAsync(string? script, CancellationToken cancel)
    {
        var read = script is null ? new([.. OwnLines()], []) : ScriptFile.Read(script);
        Faults = read.Faults;
        var sentences = read.Lines.SelectMany(Sentences).DistinctBy(s => s.Text).ToList();
        return BalancedScript.Order(await MeasureAsync(sentences, cancel));
    }

    private static List<ScriptLine> OwnLines()
    {
        using var stream = typeof(PromptReader).Assembly.GetManifestResourceStream(Own)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((text, i) => new ScriptLine(text, null, new(Own, i + 1)))];
    }

    // A line with a name stays whole; one without may be a paragraph.
    private static IEnumerable<ScriptLine> Sentences(ScriptLine line) => (line.Id is not null || line.Text.Length <= Longest ? [line.Text] : Voice.Text.SentenceSplitter.Split(line.Text, Longest))
        .Select(text => line with { Text = RecordingFolder.Line(text) }).Where(l => l.Text.Any(char.IsLetterOrDigit));

    private async Task<IReadOnlyList<Prompt>> MeasureAsync(List<ScriptLine> sentences, CancellationToken cancel)
    {
        using var known = new StepLog<TextMeasure>(Path.Combine(folder, ".steps", "record.jsonl"));
        var meter = new TextMeter(language);
        var unknown = sentences.FindAll(s => known.Find(s.Text, language) is null);
        if (unknown.Count > 0)
            await Work.EachAsync("Listening to the script", unknown, 1, s => known.Add(s.Text, language, meter.Measure(s.Text)), cancel);
        return [.. sentences.Select(s => Prompt.Of(s, known.Find(s.Text, language)!))];
    }
}
