using Soother.Contracts;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Analysing;

/// <summary>Recordings made up for a test: bursts of noise as long as their texts ask for, with a faint hiss, which measure like a whisper.</summary>
internal static class SomeCorpus
{
    public const int SampleRate = 16000;

    private static readonly string[] Words = ["lamp", "kitchen", "morning", "seven", "window", "garden", "quiet", "little", "number", "winter", "yellow", "paper", "river", "summer", "table"];

    public static string Text(int number)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, 4 + (number % 6)).Select(_ => Words[random.Next(Words.Length)])) + ".";
    }

    // Each syllable with its own length, strength and colour.
    public static float[] Speech(int number, int times = 1)
    {
        var random = new Random(number);
        var samples = new float[(int)((0.3 + (0.07 * times * Text(number).Length)) * SampleRate)];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = 0.0003f * ((random.NextSingle() * 2) - 1);
        for (var start = SampleRate / 10; start < samples.Length - (SampleRate / 5);)
        {
            var (length, strength, colour, before) = (random.Next(1200, 4800), 0.02f + (0.1f * random.NextSingle()), (random.NextSingle() * 1.9f) - 0.95f, 0f);
            for (var i = start; i < Math.Min(start + length, samples.Length - (SampleRate / 10)); i++)
            {
                before = (colour * before) + ((random.NextSingle() * 2) - 1);
                samples[i] += strength * (1 - Math.Abs(colour)) * before * MathF.Sin(MathF.PI * (i - start) / length);
            }
            start += length;
        }
        return samples;
    }

    /// <summary>An LJSpeech folder of some clips, each changed as wanted.</summary>
    public static void Write(TemporaryFolder folder, int clips, Func<int, float[], float[]>? change = null, Func<int, string>? text = null)
    {
        Directory.CreateDirectory(folder.File("corpus", "wavs"));
        for (var i = 0; i < clips; i++)
            Sound(folder, i, change?.Invoke(i, Speech(i)) ?? Speech(i));
        folder.Write("corpus/metadata.csv", string.Concat(Enumerable.Range(0, clips).Select(i => $"{Name(i)}|{text?.Invoke(i) ?? Text(i)}\n")));
    }

    /// <summary>The same as a corpus made here.</summary>
    public static CorpusFolder Corpus(TemporaryFolder folder, int clips, Func<int, float[], float[]>? change = null)
    {
        Write(folder, clips, change);
        return CorpusFolder.OpenOrCreate(folder.File("corpus"), new() { Name = "some", Kind = CorpusKind.Whisper });
    }

    public static void Sound(TemporaryFolder folder, int number, float[] samples) =>
        File.WriteAllBytes(folder.File("corpus", "wavs", Name(number) + ".wav"), new Wav(SampleRate, 1, samples).ToBytes());

    public static string Name(int number) => $"clip{number:00}";
}
