using System.Text.Json;
using Soother.Training.Commands;
using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Training.Terminal;
using Soother.Voice;
using Soother.Voice.Text;

namespace Soother.Training.Preparing;

/// <summary>Makes a corpus ready to train on: phonemes, features, and the split, in <c>prepared/</c>.</summary>
internal sealed class PrepareStep(CorpusFolder corpus, int jobs)
{
    private const int BeginAndEnd = 2;         // symbols that a model adds to each text; every symbol needs a frame
    private const string Features = "mel 1";   // changed when features or phonemes come to be made in another way

    private static readonly JsonSerializerOptions OneLine = new(Output.Style) { WriteIndented = false };

    /// <param name="verdict">What <c>analyze</c> said.</param>
    /// <param name="cancel">Ends it; what was finished is kept.</param>
    /// <exception cref="TrainingException">A sound is missing or broken, or too little is left.</exception>
    public async Task<PreparedCorpus> RunAsync(string verdict, CancellationToken cancel)
    {
        var clips = corpus.Used();
        var features = new ClipFeatures[clips.Count];
        using (var log = corpus.Log<ClipFeatures>("prepare"))
            await Work.EachAsync("Preparing", [.. clips.Index()], jobs, entry => features[entry.Index] = Prepare(entry.Item, log), cancel);

        var fits = clips.Zip(features).Where(p => p.Second.Frames >= p.Second.Symbols.Length + BeginAndEnd).ToList();
        corpus.Decisions.Replace("prepare", clips.Zip(features).Except(fits).Select(TooMuchText));
        var prepared = fits.ConvertAll(p => new PreparedClip(p.First.Id, Splitter.Of(p.Second.Words), p.Second.Frames, p.First.Text, p.Second.Words, p.Second.Symbols));
        if (prepared.All(c => c.Split != Split.Train))
            throw new TrainingException($"{corpus.Path}: no clip is left to train on; see {corpus.File("decisions.csv")}");
        var lines = string.Concat(prepared.Select(c => JsonSerializer.Serialize(c, OneLine) + "\n"));
        var path = corpus.File("prepared", "clips.jsonl");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path + ".part", lines, cancel);
        File.Move(path + ".part", path, overwrite: true);
        var whole = Describe(prepared, [.. fits.Select(p => p.Second)], verdict, ContentKey.Of(lines, Features));
        whole.Write(corpus.File("prepared", PreparedCorpus.File));
        return whole;
    }

    private ClipFeatures Prepare(Clip clip, StepLog<ClipFeatures> log)
    {
        var mels = corpus.File("prepared", "mels", clip.Id + ".npy");
        try
        {
            using var stream = corpus.Store.Open(clip.Sound);
            var key = ContentKey.Of(stream, clip.Text, Features, corpus.Settings.Language, corpus.LexiconKey);
            if (log.Find(clip.Id, key) is { } known && File.Exists(mels))
                return known;
            var reading = corpus.Phonemes.Value.Read(clip.Text);
            var mel = new MelSpectrogram().Of(SoundFile.Read(corpus.Store, clip.Sound).At(MelSpectrogram.VoiceRate).Samples);
            NpyFile.Write(mels, mel, MelSpectrogram.VoiceBands);
            var found = Sum(mel) with { Words = string.Join(' ', reading.Words.Select(w => w.Text)), Symbols = [.. reading.Symbols] };
            log.Add(clip.Id, key, found);
            return found;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or FormatException)
        {
            throw new TrainingException($"{corpus.File(clip.Sound)}: {wrong.Message} ({corpus.File(clip.Place.ToString())}); clean the recordings again, or drop the clip in decisions.csv", wrong);
        }
    }

    private static ClipFeatures Sum(float[] mel)
    {
        var (sums, squares) = (new float[MelSpectrogram.VoiceBands], new float[MelSpectrogram.VoiceBands]);
        for (var i = 0; i < mel.Length; i++)
        {
            sums[i % sums.Length] += mel[i];
            squares[i % sums.Length] += mel[i] * mel[i];
        }
        return new(mel.Length / MelSpectrogram.VoiceBands, sums, squares, "", []);
    }

    private PreparedCorpus Describe(List<PreparedClip> clips, List<ClipFeatures> features, string verdict, string key)
    {
        var learned = clips.Zip(features).Where(p => p.First.Split == Split.Train).Select(p => p.Second).ToList();
        double frames = learned.Sum(f => (long)f.Frames);
        var mean = Bands(band => learned.Sum(f => (double)f.Sums[band]) / frames);
        var deviation = Bands(band => Math.Sqrt(Math.Max(1e-6, (learned.Sum(f => (double)f.Squares[band]) / frames) - (mean[band] * (double)mean[band]))));
        return new()
        {
            Name = corpus.Settings.Name, Language = corpus.Settings.Language, Whispered = corpus.IsWhispered,
            SampleRate = MelSpectrogram.VoiceRate, Size = MelSpectrogram.VoiceSize, Hop = MelSpectrogram.VoiceHop,
            Bands = MelSpectrogram.VoiceBands, Lowest = MelSpectrogram.VoiceLowest, Highest = MelSpectrogram.VoiceHighest,
            Mean = mean, Deviation = deviation,
            Symbols = PhonemeTable.Of(clips.SelectMany(c => c.Symbols)).Symbols,
            Hours = clips.Sum(c => (double)c.Frames) * MelSpectrogram.VoiceHop / MelSpectrogram.VoiceRate / 3600,
            Clips = Enum.GetValues<Split>().ToDictionary(s => s, s => clips.Count(c => c.Split == s)),
            Verdict = verdict, AcceptedRisks = corpus.Settings.AcceptedRisks, Key = key,
        };
    }

    private static float[] Bands(Func<int, double> of) => [.. Enumerable.Range(0, MelSpectrogram.VoiceBands).Select(band => (float)of(band))];

    private static Decision TooMuchText((Clip Clip, ClipFeatures Features) entry) => new(
        entry.Clip.Id, "prepare", Verdict.Drop, "text mismatch", $"its text has {entry.Features.Symbols.Length} symbols, and its sound only {entry.Features.Frames} frames");
}
