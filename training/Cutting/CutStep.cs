using Soother.Training.Corpora;
using Soother.Training.Terminal;

namespace Soother.Training.Cutting;

/// <summary><c>./train cut</c>, step by step: listen, find the lines, write what a person may correct, cut.</summary>
internal sealed class CutStep(CutOptions options)
{
    private const string Version = "1";   // of the search: another one finds other cuts
    private readonly List<string> _keys = [];

    public async Task<CutOutcome> RunAsync(CancellationToken cancel)
    {
        var script = ScriptFile.Read(options.Script);
        var texts = script.Lines.Select(l => l.Text).ToList();
        Directory.CreateDirectory(options.Target);
        var recordings = await HearAsync(cancel);
        var found = await FindAsync(recordings, texts, cancel);
        var sheet = CutSheet.Read(Target("cut.csv"));
        var rows = Corrections.Apply(found, sheet, CutSheet.Read(Target(".steps", "cut.csv")));
        CheckRecordings(rows);
        using var log = new StepLog<PieceFacts>(Target(".steps", "pieces.jsonl"));
        var writer = new PieceWriter(options.Target, log);
        await WriteAsync(writer, rows, cancel);
        CutFiles.Remove(options.Target, sheet.Select(r => r.File).Except(rows.Where(IsCut).Select(r => r.File)));
        CutSheet.Write(Target("cut.csv"), rows);
        CutSheet.Write(Target(".steps", "cut.csv"), found);
        var used = rows.Where(r => r.IsUsed).ToList();
        CutFiles.Replace(Target("metadata.csv"), string.Concat(used.Select(r => $"{Path.GetFileNameWithoutExtension(r.File)}|{CutFiles.Field(r.Text)}\n")));
        CutFiles.Replace(Target("cut.html"), CutPage.Make(options.Name, rows, row => writer.Facts(row, KeyOf(row))?.Peaks ?? []));
        return new(texts.Count, rows.Count(r => r.IsLine && r.Start is not null), used.Count, rows.Count(r => r.IsDoubtful), rows.Count(r => r.IsLine && r.Start is null),
            rows.Count(r => !r.IsLine), recordings.Seconds, used.Sum(r => r.End!.Value - r.Start!.Value), rows);
    }

    private IReadOnlyList<string> Names => [.. options.Recordings.Select(r => Path.GetFileName(r)!)];

    // What was heard of a recording is kept: the next run begins with the search.
    private async Task<Recordings> HearAsync(CancellationToken cancel)
    {
        var heard = new MelFrames[options.Recordings.Count];
        _keys.AddRange(options.Recordings.Select(CutFiles.Key));
        if (Names.Distinct().Count() < Names.Count)
            throw new TrainingException($"two recordings have the same name ({string.Join(", ", Names.GroupBy(n => n).First(g => g.Count() > 1))}); rename one, so that the sheet can tell them apart");
        for (var i = 0; i < heard.Length; i++)
        {
            var (path, kept, at) = (options.Recordings[i], Target(".steps", $"heard-{_keys[i]}.bin"), i);
            heard[i] = MelFrames.Load(kept, _keys[i]) ?? new MelFrames();
            if (heard[i].Count == 0)
            {
                await Work.LongAsync($"Listening to {Names[i]}", say => heard[at] = Recordings.Hear(CutFiles.Store(path), Path.GetFileName(path), say, cancel));
                heard[i].Save(kept, _keys[i]);
            }
        }
        var recordings = new Recordings();
        foreach (var frames in heard)
            recordings.Add(frames);
        return recordings.Pieces.Count > 0 ? recordings : throw new TrainingException(
            $"{string.Join(", ", Names)}: nothing in it stands out of the background: is the recording silent, or was another microphone recorded?");
    }

    private async Task<IReadOnlyList<CutRow>> FindAsync(Recordings recordings, List<string> texts, CancellationToken cancel)
    {
        var key = ContentKey.Of([Version, .. _keys, options.Language, $"{options.Kind} {options.Seed} {options.Name}", .. texts]);
        if (File.Exists(Target(".steps", $"found-{key}.csv")))
            return CutSheet.Read(Target(".steps", $"found-{key}.csv"));
        SpokenScript? spoken = null;
        Finding? finding = null;
        await Work.LongAsync("Speaking the script", say => spoken = SpokenScript.Speak(texts, options.Language, options.Kind == CorpusKind.Whisper, say, cancel));
        await Work.LongAsync("Finding the lines", say => finding = new LineFinder(recordings, spoken!, options.Seed) { Progress = say }.Find(cancel));
        var judge = new LineJudge(recordings, finding!, options.Seed);
        Plausibility.Check(recordings, finding!, judge, options.Script, options.Seed);
        var rows = new CutPlanner(recordings, finding!, judge, Names).Plan(texts, options.Name);
        CutSheet.Write(Target(".steps", $"found-{key}.csv"), rows);
        return rows;
    }

    // A line that a person dropped has no sound; a piece that is used instead of another keeps its own.
    private static bool IsCut(CutRow row) => row.Start is not null && !(row.IsLine && row.You == CutSheet.Drop);

    private string KeyOf(CutRow row) => _keys[Names.ToList().IndexOf(row.Recording)];

    private async Task WriteAsync(PieceWriter writer, IReadOnlyList<CutRow> rows, CancellationToken cancel)
    {
        var wanted = rows.Where(IsCut).ToList();
        await Work.EachAsync("Cutting", Enumerable.Range(0, Names.Count).ToList(), options.Jobs, i =>
            writer.Write(_keys[i], CutFiles.Store(options.Recordings[i]), Path.GetFileName(options.Recordings[i]), wanted.Where(r => r.Recording == Names[i]), cancel), cancel);
    }

    private void CheckRecordings(IReadOnlyList<CutRow> rows)
    {
        if (rows.FirstOrDefault(r => r.Start is not null && !Names.Contains(r.Recording)) is { } strange)
            throw new TrainingException($"{Target("cut.csv")}: line {strange.Line} is in '{strange.Recording}', which is none of the recordings given ({string.Join(", ", Names)})");
    }

    private string Target(params string[] parts) => Path.Combine([options.Target, .. parts]);
}
