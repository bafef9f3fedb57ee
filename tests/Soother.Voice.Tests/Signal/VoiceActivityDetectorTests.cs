using Soother.Contracts;
using Soother.Voice.Signal;

namespace Soother.Voice.Tests.Signal;

public sealed class VoiceActivityDetectorTests(ITestOutputHelper output)
{
    private const int Rate = VoiceActivityDetector.SampleRate;

    [Theory]
    [InlineData(0.0005f)]
    [InlineData(0.01f)]
    [InlineData(0.1f)]
    public void HearsNoSpeechInSteadyNoise(float rms) => Assert.Equal(0, Share(Hiss(10 * Rate, rms)));

    [Fact]
    public void HearsNoSpeechInPerfectSilence() => Assert.Equal(0, Share(new float[5 * Rate]));

    [Fact]
    public void TakesAHumThatGoesOnForBackground()
    {
        float[] sound = [.. Hiss(2 * Rate, 0.0005f), .. Hiss(8 * Rate, 0.02f)];
        var speech = Detect(sound);
        Assert.Contains(true, speech[200..300]);
        Assert.DoesNotContain(true, speech[500..]);
    }

    [Fact]
    public void FindsNoSpeechInAClick()
    {
        var sound = Hiss(3 * Rate, 0.001f);
        for (var i = 0; i < 80; i++)
            sound[Rate + i] += 0.5f;
        Assert.DoesNotContain(true, Detect(sound));
    }

    [Theory]
    [InlineData("whisper_real/whisper.wav", 25)]
    [InlineData("whisper_real/whisper.wav", 15)]
    [InlineData("whisper_real/whisper.wav", 10)]
    [InlineData("whisper_real/neutral.wav", 25)]
    [InlineData("whisper_real/neutral.wav", 10)]
    public void HearsWhispersAndVoicesInNoise(string recording, double decibels)
    {
        var speech = Read(recording);
        var level = MathF.Sqrt(speech.Average(s => s * s));
        // A second of noise alone before it, two after it.
        float[] sound = [.. new float[Rate], .. speech, .. new float[2 * Rate]];
        var noise = Hiss(sound.Length, level * MathF.Pow(10, (float)-decibels / 20));
        var found = Detect([.. sound.Zip(noise, (a, b) => a + b)]);
        var clear = Loud(speech).Index().Where(step => step.Item).Select(step => found[100 + step.Index]).ToArray();
        output.WriteLine($"{recording} at {decibels} dB: {clear.Average(heard => heard ? 100.0 : 0):0.0} % of its clear steps heard");
        Assert.InRange(clear.Average(heard => heard ? 1.0 : 0), 0.85, 1);
        Assert.DoesNotContain(true, found[..95]);
        Assert.DoesNotContain(true, found[^150..]);
    }

    [Fact]
    public void RefusesStepsOfAnotherLength() =>
        Assert.Throws<ArgumentException>(() => new VoiceActivityDetector().Process(new float[VoiceActivityDetector.StepSamples + 1]));

    private static float[] Read(string recording)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Soother.sln")))
            folder = folder.Parent;
        var path = Path.Combine(folder!.Parent!.FullName, "shared", "data", "speech", recording);
        Assert.SkipUnless(File.Exists(path), $"the recording {recording} is not on this machine");
        var sound = Wav.Read(File.ReadAllBytes(path));
        return Resampler.Convert(sound.ToMono(), sound.SampleRate, Rate);
    }

    private static double Share(float[] sound) => Detect(sound).Average(speech => speech ? 1.0 : 0);

    private static bool[] Detect(float[] sound)
    {
        var detector = new VoiceActivityDetector();
        return [.. Steps(sound).Select(step => detector.Process(step))];
    }

    // The steps of a clean recording that are within 15 dB of its loudest ones.
    private static bool[] Loud(float[] sound)
    {
        float[] powers = [.. Steps(sound).Select(step => step.Average(s => s * s))];
        var loudest = powers.OrderDescending().ElementAt(powers.Length / 20);
        return [.. powers.Select(p => p > loudest / 31.6f)];
    }

    private static IEnumerable<float[]> Steps(float[] sound) =>
        sound.Chunk(VoiceActivityDetector.StepSamples).Where(step => step.Length == VoiceActivityDetector.StepSamples);

    private static float[] Hiss(int samples, float rms)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, samples).Select(_ => (float)(rms * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }
}
