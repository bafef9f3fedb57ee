using EspeakNg;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Program;

/// <summary>Recordings to work on that need no other file: espeak-ng reads sentences.</summary>
internal static class SpokenRecordings
{
    private static readonly string[] Subjects = ["The quiet river", "An old lamp", "My neighbour's cat", "The last train", "A warm blanket", "The rain", "Some far music", "The small garden"];
    private static readonly string[] Verbs = ["waits behind", "dreams of", "is older than", "comes slowly towards", "belongs to", "remembers", "sounds like", "lies under"];
    private static readonly string[] Objects = ["the open window", "a harbour at night", "seven wooden chairs", "the snow of last year", "an unfinished letter", "the green hills", "a cup of tea", "the shadow of a tree"];

    public static IEnumerable<string> Sentences => from o in Objects from v in Verbs from s in Subjects select $"{s} {v} {o}.";

    /// <summary>Writes <c>recordings/</c> as LJSpeech is laid out, until it lasts so long.</summary>
    public static void Write(TemporaryFolder folder, double minutes)
    {
        var (lines, seconds) = (new List<string>(), 0.0);
        foreach (var text in Sentences.TakeWhile(_ => seconds < 60 * minutes))
        {
            var sound = Speak(text, 110 + (lines.Count % 3 * 5));
            SoundFile.Write(folder.File("recordings", "wavs", $"r{lines.Count:000}.wav"), sound);
            lines.Add($"r{lines.Count:000}|{text}");
            seconds += sound.Seconds;
        }
        folder.Write("recordings/metadata.csv", string.Join('\n', lines) + "\n");
    }

    /// <summary>Speech with the noise of a room, as recordings have.</summary>
    public static Sound Speak(string text, int rate)
    {
        var samples = new List<float>();
        Espeak.Synthesise(new Utterance(text, "gmw/en-US", rate), piece =>
        {
            foreach (var sample in piece)
                samples.Add(sample / 32768f);
        });
        var noise = Some.Noise(samples.Count / (double)Espeak.Initialise(), 0.0008, samples.Count, Espeak.Initialise());
        return new(Espeak.Initialise(), [.. samples.Zip(noise, (s, n) => (0.8f * s) + n)]);
    }
}
