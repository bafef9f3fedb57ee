using System.Collections.Concurrent;
using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Tests.Spoiling;

/// <summary>A copy of a corpus with known faults, laid out as LJSpeech is; the same seed spoils the same clips in the same way.</summary>
internal static class SpoiltCorpus
{
    private const int Rate = 22050;

    /// <returns>What was done to which clip; clips not named are sound.</returns>
    public static IReadOnlyDictionary<string, Spoilt> Write(IStore source, IReadOnlyList<Clip> clips, string target, SpoilSettings settings)
    {
        var random = new Random(settings.Seed);
        var (truth, texts) = Choose(clips, settings, random);
        var strays = clips.Where(c => !truth.ContainsKey(c.Id)).ToList();
        var stray = strays[random.Next(strays.Count)].Id;
        texts[stray] = "\"" + texts[stray];
        var seeds = clips.ToDictionary(c => c.Id, _ => random.Next());
        Parallel.ForEach(clips, clip =>
        {
            var whispered = settings.Whispered && truth.GetValueOrDefault(clip.Id, Spoilt.Clipped) != Spoilt.VoicedAmongWhispers;
            var sound = Made(SoundFile.Read(source, clip.Sound), whispered, seeds[clip.Id]);
            if (truth.TryGetValue(clip.Id, out var kind))
                sound = SpoiltSound.Of(sound, kind, new Random(seeds[clip.Id]));
            SoundFile.Write(Path.Combine(target, "wavs", clip.Id + ".wav"), sound);
        });
        var all = new ConcurrentDictionary<string, Spoilt>(truth);
        var others = OtherSpeakers.Choose(settings, clips.Count, random);
        Parallel.ForEach(others, other =>
        {
            all[other.Id] = Spoilt.OtherSpeaker;
            var sound = Made(SoundFile.Read(new FolderStore(settings.OtherSpeakers!), other.Sound).At(Rate), settings.Whispered, other.Id.Length);
            SoundFile.Write(Path.Combine(target, "wavs", other.Id + ".wav"), sound);
        });
        File.WriteAllLines(Path.Combine(target, "metadata.csv"), clips.Select(c => $"{c.Id}|{texts[c.Id]}").Concat(others.Select(o => $"{o.Id}|{o.Text}")));
        return all;
    }

    private static (Dictionary<string, Spoilt> Truth, Dictionary<string, string> Texts) Choose(IReadOnlyList<Clip> clips, SpoilSettings settings, Random random)
    {
        var ids = clips.Select(c => c.Id).ToArray();
        random.Shuffle(ids);
        var (truth, next) = (new Dictionary<string, Spoilt>(), 0);
        foreach (var kind in Enum.GetValues<Spoilt>().Where(k => k != Spoilt.OtherSpeaker))
        {
            foreach (var id in ids.Skip(next).Take(settings.Count(kind, clips.Count)))
                truth[id] = kind;
            next = truth.Count;
        }
        var texts = clips.ToDictionary(c => c.Id, c => c.Text);
        var swapped = truth.Where(t => t.Value == Spoilt.SwappedText).Select(t => t.Key).ToList();
        for (var i = 0; i < swapped.Count; i++)
            texts[swapped[i]] = clips.First(c => c.Id == swapped[(i + 1) % swapped.Count]).Text;
        foreach (var (id, kind) in truth)
            texts[id] = SpoiltText.Of(texts[id], kind, random);
        return (truth, texts);
    }

    private static Sound Made(Sound sound, bool whispered, int seed) =>
        whispered ? new(sound.SampleRate, Whisperiser.Whisper(sound.Samples, sound.SampleRate, new() { Seed = seed })) : sound;
}
