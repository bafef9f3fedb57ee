using EspeakNg;
using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Benchmarks.Corpus;

/// <summary>Recordings of a length wanted, laid out as LJSpeech.</summary>
internal sealed class Recordings(string work, double hours)
{
    private static readonly string[] Subjects = ["The quiet river", "An old lamp", "My neighbour's cat", "The last train", "A warm blanket", "The rain", "Some far music", "The small garden"];
    private static readonly string[] Verbs = ["waits behind", "dreams of", "is older than", "comes slowly towards", "belongs to", "remembers", "sounds like", "lies under"];
    private static readonly string[] Objects = ["the open window", "a harbour at night", "seven wooden chairs", "the snow of last year", "an unfinished letter", "the green hills", "a cup of tea", "the shadow of a tree"];

    public string Folder { get; } = Path.Combine(work, "recordings");

    public int Clips { get; private set; }

    public double Seconds { get; private set; }

    /// <summary>A corpus that lies somewhere, repeated under other names until it is long enough.</summary>
    public void Take(string source)
    {
        var store = new FolderStore(source);
        var listing = CorpusFormats.Read(store);
        Repeat([.. listing.Clips.Select(c => (Path.Combine(Path.GetFullPath(source), c.Sound), c.Text, SoundFile.Read(store, c.Sound).Seconds))]);
    }

    /// <summary>espeak-ng reads.</summary>
    public void Read()
    {
        var read = Path.Combine(work, "read");
        var (clips, total) = (new List<(string, string, double)>(), 0.0);
        foreach (var text in from s in Subjects from v in Verbs from o in Objects select $"{s} {v} {o}.")
        {
            if (total > hours * 3600)
                break;
            var sound = Speak(text);
            var path = Path.Combine(read, $"{clips.Count}.wav");
            SoundFile.Write(path, sound);
            clips.Add((path, text, sound.Seconds));
            total += sound.Seconds;
        }
        Repeat(clips);
    }

    private void Repeat(List<(string Path, string Text, double Seconds)> clips)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "wavs"));
        using var list = new StreamWriter(Path.Combine(Folder, "metadata.csv"));
        for (; Seconds < hours * 3600; Clips++)
        {
            var (path, text, seconds) = clips[Clips % clips.Count];
            File.CreateSymbolicLink(Path.Combine(Folder, "wavs", $"c{Clips:00000}{Path.GetExtension(path)}"), path);
            list.WriteLine($"c{Clips:00000}|{text}");
            Seconds += seconds;
        }
    }

    private static Sound Speak(string text)
    {
        var samples = new List<float>();
        Espeak.Synthesise(new Utterance(text, "gmw/en-US", 130), piece =>
        {
            foreach (var sample in piece)
                samples.Add(sample / 32768f);
        });
        return new(Espeak.Initialise(), [.. samples]);
    }
}
