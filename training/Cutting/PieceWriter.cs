using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Training.Cutting;

/// <summary>What a written piece looks like.</summary>
/// <param name="Peaks">The largest amplitudes of equal parts, 0 to 100, for a picture.</param>
internal sealed record PieceFacts(IReadOnlyList<int> Peaks);

/// <summary>Cuts pieces out of one recording, in one pass through it, at its own sample rate.</summary>
internal sealed class PieceWriter(string target, StepLog<PieceFacts> log)
{
    private const int Pictured = 120;

    /// <summary>Writes those that are not there already; overlapping ones too.</summary>
    /// <param name="key">Of the recording's content.</param>
    /// <param name="store">Where the recording lies.</param>
    /// <param name="path">The recording.</param>
    /// <param name="rows">Rows with a file, of this recording.</param>
    /// <param name="cancel">Stops between two pieces.</param>
    public void Write(string key, IStore store, string path, IEnumerable<CutRow> rows, CancellationToken cancel)
    {
        var waiting = new Queue<CutRow>(rows.Where(row => !IsDone(row, key)).OrderBy(row => row.Start));
        if (waiting.Count == 0)
            return;
        using var sound = SoundStream.Open(store, path);
        var open = new List<(CutRow Row, long End, List<float> Samples)>();
        var block = new float[sound.SampleRate];
        for (long at = 0; waiting.Count + open.Count > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            var count = sound.Read(block);
            while (waiting.TryPeek(out var next) && next.Start * sound.SampleRate < at + count)
                open.Add((next, (long)(next.End!.Value * sound.SampleRate), Begin(waiting.Dequeue())));
            foreach (var (row, end, samples) in open)
            {
                var from = Math.Clamp((long)(row.Start!.Value * sound.SampleRate) - at, 0, count);
                samples.AddRange(block.AsSpan((int)from, (int)(Math.Clamp(end - at, from, count) - from)));
            }
            at += count;
            foreach (var (row, _, samples) in open.Where(o => o.End <= at || count == 0))
                Finish(row, key, new(sound.SampleRate, [.. samples]));
            open.RemoveAll(o => o.End <= at || count == 0);
            if (count == 0)
                break;
        }
        if (waiting.TryPeek(out var beyond))
            throw new TrainingException($"{Path.Combine(target, "cut.csv")}: {beyond.File} begins at {beyond.Start:0.00} s, but {path} is over before that");
    }

    /// <summary>What was written for a row; null if nothing was.</summary>
    public PieceFacts? Facts(CutRow row, string key) => row.Start is null ? null : log.Find(row.File, Key(row, key));

    private static List<float> Begin(CutRow row) => row.End > row.Start
        ? []
        : throw new TrainingException($"cut.csv: {row.File} ends at {row.End:0.00} s, which is not after its start at {row.Start:0.00} s");

    private void Finish(CutRow row, string key, Sound sound)
    {
        SoundFile.Write(Path.Combine(target, row.File), sound);
        var part = Math.Max(1, (sound.Samples.Length + Pictured - 1) / Pictured);
        log.Add(row.File, Key(row, key), new([.. sound.Samples.Chunk(part).Select(samples => (int)(100 * Math.Min(1, samples.Max(MathF.Abs))))]));
    }

    private bool IsDone(CutRow row, string key) => log.Find(row.File, Key(row, key)) is not null && File.Exists(Path.Combine(target, row.File));

    private static string Key(CutRow row, string key) => $"{key} {row.Start:0.00} {row.End:0.00}";
}
