using System.Text.Json;
using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Training.Terminal;
using Soother.Voice.Text;

namespace Soother.Training.Cleaning;

/// <summary>Cleans a whole corpus: every sound into <c>wavs/</c>, every decision into <c>decisions.csv</c>. Nothing is deleted, neither there nor at the source.</summary>
internal sealed class CleanStep(IStore source, Listing listing, CorpusFolder corpus, int jobs)
{
    private const int Method = 2;           // raised when cleaning itself changes, so that nothing is taken for up to date
    private const int HumClips = 40;
    private const double VoicedCorpus = 0.4;   // a real whisper is 2 % voiced, speech 50 to 85 %

    public async Task<CleanOutcome> RunAsync(CorpusKind? kind, CancellationToken cancel)
    {
        var hum = await FindHumAsync(cancel);
        using var log = corpus.Log<ClipMeasures>("clean");
        var cleaner = new Cleaner(corpus.Settings.Clean, corpus.Settings.SampleRate, hum);
        var settings = JsonSerializer.Serialize(corpus.Settings.Clean) + $"|{corpus.Settings.SampleRate}|{hum}|{Method}";
        var measures = new ClipMeasures[listing.Clips.Count];
        await Work.EachAsync("Cleaning", [.. listing.Clips.Index()], jobs, entry => measures[entry.Index] = Clean(entry.Item, cleaner, settings, log), cancel);
        return Conclude(measures, kind, hum);
    }

    private async Task<double?> FindHumAsync(CancellationToken cancel)
    {
        var hum = new Hum();
        var some = listing.Clips.Where((_, i) => i % Math.Max(1, listing.Clips.Count / HumClips) == 0).ToList();
        await Work.EachAsync("Listening for hum", some, jobs, clip =>
        {
            try
            {
                hum.Add(SoundFile.Read(source, clip.Sound));
            }
            catch (Exception unread) when (unread is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                // Cleaning reads it again, and says so.
            }
        }, cancel);
        return hum.Mains();
    }

    private ClipMeasures Clean(Clip clip, Cleaner cleaner, string settings, StepLog<ClipMeasures> log)
    {
        var path = Path.Combine(corpus.Wavs, clip.Id + ".wav");
        try
        {
            var key = Key(clip, settings);
            if (log.Find(clip.Id, key) is { } known && (known.Unreadable is not null || File.Exists(path)))
                return known;
            var (sound, measures) = cleaner.Clean(SoundFile.Read(source, clip.Sound));
            measures = measures with { Phonemes = corpus.Phonemes.Value.Read(clip.Text).Symbols.Count(Pronunciation.IsPhoneme) };
            SoundFile.Write(path, sound);
            log.Add(clip.Id, key, measures);
            return measures;
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException or UnauthorizedAccessException or FormatException)
        {
            return new() { Unreadable = unread.Message };
        }
    }

    private string Key(Clip clip, string settings)
    {
        using var sound = source.Open(clip.Sound);
        return ContentKey.Of(sound, settings, clip.Text);
    }

    private CleanOutcome Conclude(ClipMeasures[] measures, CorpusKind? kind, double? hum)
    {
        var readable = measures.Where(m => m.Unreadable is null).ToList();
        if (readable.Count == 0)
            throw new TrainingException($"{source.Name}: no sound can be read; the first one: {listing.Clips[0].Sound}: {measures[0].Unreadable}");
        var found = kind ?? (Robust.Median(readable.Select(m => m.Voiced)) > VoicedCorpus ? CorpusKind.Voice : CorpusKind.Whisper);
        corpus.Change(corpus.Settings with { Kind = found });
        corpus.List(listing.Clips.Where((_, i) => measures[i].Unreadable is null));
        var judge = new Judge(corpus.Settings.Clean, found, [.. listing.Clips.Zip(measures)]);
        corpus.Decisions.Replace("clean", [.. Faults(), .. listing.Clips.Zip(measures).SelectMany(p => judge.Of(p.First, p.Second))]);
        var dropped = corpus.Decisions.Dropped();
        var used = listing.Clips.Zip(measures).Where(p => !dropped.Contains(p.First.Id) && p.Second.Unreadable is null).ToList();
        return new(
            corpus.Path, listing.Format, found, hum, listing.Clips.Count + listing.Faults.Count(f => f.Kind != FaultKind.ExtraSound), used.Count,
            used.Sum(p => p.Second.Seconds) / 3600,
            corpus.Decisions.Lines.Where(d => d.Step == "clean").GroupBy(d => (d.Final, d.Reason)).OrderByDescending(g => g.Key.Final).ThenByDescending(g => g.Count())
                .Select(g => new ReasonCount(g.Key.Final, g.Key.Reason, g.Count())).ToList());
    }

    private IEnumerable<Decision> Faults() =>
        listing.Faults.Select(f => new Decision(f.Entry, "clean", Verdict.Drop, Words(f.Kind), f.ToString()));

    private static string Words(FaultKind kind) => string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
