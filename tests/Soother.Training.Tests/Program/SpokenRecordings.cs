using EspeakNg;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Program;

/// <summary>Recordings to work on that need no other file: espeak-ng reads them.</summary>
internal static class SpokenRecordings
{
    /// <summary>The sentences that <c>record</c> shows: they have all pairs of sounds.</summary>
    public static IEnumerable<string> Sentences =>
        File.ReadLines(Path.Combine(Shared.Repository, "training", "Recording", "sentences.en.txt")).Where(line => line.Length > 0 && line[0] != '#');

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
