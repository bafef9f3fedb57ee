using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Training.Terminal;
using Soother.Voice;

namespace Soother.Training.Whispering;

/// <summary>Whispers a corpus: every clip of <c>wavs/</c> into <c>whispers/</c>, of the same length to the sample, and measured.</summary>
internal sealed class WhisperStep(CorpusFolder corpus, int jobs)
{
    private const int Method = 1;   // raised when whispering itself changes

    public async Task<WhisperOutcome> RunAsync(CancellationToken cancel)
    {
        if (corpus.Settings.Kind == CorpusKind.Whisper)
            throw new TrainingException($"{corpus.Path}: these are whispers already (corpus.yaml: kind); go on with: ./train analyze {corpus.Path}");
        Check(corpus.Settings.Whisperise);
        var clips = corpus.Listed();
        var measures = new WhisperSound[clips.Count];
        using var log = corpus.Log<WhisperSound>("whisperise");
        await Work.EachAsync("Whispering", [.. clips.Index()], jobs, entry => measures[entry.Index] = Whisper(entry.Item, log), cancel);
        var decisions = clips.Zip(measures).SelectMany(p => Judge(p.First, p.Second)).ToList();
        corpus.Decisions.Replace("whisperise", decisions);
        return new(clips.Count, decisions.Count, [.. Gates.All.Select(g => Row(g, measures))]);
    }

    private WhisperSound Whisper(Clip clip, StepLog<WhisperSound> log)
    {
        var (from, to) = (Path.Combine(corpus.Wavs, clip.Id + ".wav"), Path.Combine(corpus.Whispers, clip.Id + ".wav"));
        using var source = File.OpenRead(from);
        var key = ContentKey.Of(source, JsonSerializer.Serialize(corpus.Settings.Whisperise), $"{Method}");
        if (log.Find(clip.Id, key) is { } known && File.Exists(to))
            return known;
        var voice = SoundFile.Read(corpus.Store, $"wavs/{clip.Id}.wav");
        var whisper = new Sound(voice.SampleRate, Whisperiser.Whisper(voice.Samples, voice.SampleRate, corpus.Settings.Whisperise with { Seed = Seed(clip) }));
        SoundFile.Write(to, whisper);
        var measure = WhisperSound.Of(whisper);
        log.Add(clip.Id, key, measure);
        return measure;
    }

    // No two clips share their breath: a voice would learn it.
    private int Seed(Clip clip) =>
        BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{corpus.Settings.Whisperise.Seed} {clip.Id}")));

    private static IEnumerable<Decision> Judge(Clip clip, WhisperSound whisper)
    {
        var lacking = Gates.All.Where(g => !g.Passes(whisper)).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Name}: {g.Of(whisper):0.0} {g.Unit}, where a whisper is {g.Limit}")).ToList();
        return lacking.Count == 0 ? [] : [new Decision(clip.Id, "whisperise", Verdict.Doubt, "no whisper", string.Join("; ", lacking))];
    }

    private static GateRow Row(Gate gate, WhisperSound[] whispers)
    {
        var values = whispers.Select(gate.Of).Order().ToArray();
        return new(gate.Name, gate.Unit, Robust.Median(values), values[values.Length / 20], values[values.Length - 1 - (values.Length / 20)], gate.Real, gate.Limit);
    }

    private void Check(WhisperSettings settings)
    {
        var (name, value, least, most) = new[]
        {
            ("formantScale", settings.FormantScale, 0.75, 1.35), ("formantShift", settings.FormantShift, 0, 500), ("lowCut", settings.LowCut, 0, 2000),
            ("tilt", settings.Tilt, -12, 12), ("bandwidth", settings.Bandwidth, 0, 1000), ("vowelSoftening", settings.VowelSoftening, 0, 40), ("loudness", settings.Loudness, -60, -6),
        }.FirstOrDefault(s => s.Item2 < s.Item3 || s.Item2 > s.Item4);
        if (name is not null)
            throw new TrainingException(string.Create(CultureInfo.InvariantCulture, $"{corpus.File("corpus.yaml")}: whisperise.{name} is {value}; it must lie between {least} and {most}"));
    }
}
