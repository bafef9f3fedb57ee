namespace Soother.Voice.Tests;

public sealed class WhisperiserTests
{
    private static readonly WhisperSettings Settings = new();

    public static TheoryData<string> Sentences => [.. Some.Sentences];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void MakesAWhisperOfASpokenSentence(string sentence)
    {
        var voice = Some.Speech(sentence);
        var whisper = Whisperiser.Whisper(voice, Some.SampleRate, Settings);
        var (before, after) = (WhisperMeasure.Of(voice, Some.SampleRate), WhisperMeasure.Of(whisper, Some.SampleRate));
        Assert.True(before.Voiced > 0.3, $"the voice: {before}");
        Assert.True(after.Voiced < 0.05 && after.HarmonicsToNoise < -4, $"the whisper: {after}");
        Assert.Equal(voice.Length, whisper.Length);
        Assert.True(after.Tail <= before.Tail + 0.02, $"{after.Tail} s of silence at the end");
    }

    [Fact]
    public void KeepsTheLoudnessOfAllSentencesTheSame() => Assert.All(Some.Sentences, sentence =>
    {
        var whisper = Whisperiser.Whisper(Some.Speech(sentence), Some.SampleRate, Settings);
        Assert.Equal(Settings.Loudness, Loudness.Measure(whisper, Some.SampleRate), 0.1);
        Assert.True(whisper.Max(MathF.Abs) < 0.98f);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(97)]
    [InlineData(4096)]
    public void GivesTheSameInPiecesAsInOne(int piece)
    {
        var voice = Some.Speech(Some.Sentences[5]);
        var (whole, pieces) = (new List<float>(), new List<float>());
        var whisperiser = new Whisperiser(Some.SampleRate, Settings);
        whisperiser.Write(voice, whole);
        whisperiser.Finish(whole);

        whisperiser = new Whisperiser(Some.SampleRate, Settings);
        for (var at = 0; at < voice.Length; at += piece)
        {
            var end = Math.Min(voice.Length, at + piece);
            whisperiser.Write(voice.AsSpan(at, end - at), pieces);
            Assert.True(pieces.Count >= end - whisperiser.Latency, $"{end - pieces.Count} samples behind");
        }
        whisperiser.Finish(pieces);
        Assert.Equal(whole, pieces);
        Assert.True(whisperiser.Latency < 0.05 * Some.SampleRate);
    }

    [Fact]
    public void IsTheSameForASeedAndAnotherForAnother()
    {
        var voice = Some.Speech("Good evening.");
        var first = Whisperiser.Whisper(voice, Some.SampleRate, Settings);
        Assert.Equal(first, Whisperiser.Whisper(voice, Some.SampleRate, Settings));
        Assert.NotEqual(first, Whisperiser.Whisper(voice, Some.SampleRate, Settings with { Seed = 2 }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(22050)]
    public void LeavesSilenceSilentAndAsLong(int samples) =>
        Assert.Equal(new float[samples], Whisperiser.Whisper(new float[samples], Some.SampleRate, Settings));

    [Fact]
    public void KeepsAStopSharp()
    {
        var click = new float[11025];
        Some.Noise(220).CopyTo(click, 5000);
        var whisper = Whisperiser.Whisper(click, Some.SampleRate, Settings);
        var before = Energy(whisper.AsSpan(0, 5000 - 88));
        var inside = Energy(whisper.AsSpan(5000 - 88, 220 + (2 * 88)));
        Assert.True(before < 1e-4 * inside, "breath sounds more than 4 ms before the burst");

        static double Energy(ReadOnlySpan<float> samples)
        {
            var sum = 0.0;
            foreach (var sample in samples)
                sum += sample * sample;
            return sum;
        }
    }

    [Fact]
    public void LeavesBreathAsItIs()
    {
        var hiss = Some.Noise(44100).Select(x => 0.1f * x).ToArray();
        var whisper = new List<float>();
        var whisperiser = new Whisperiser(Some.SampleRate, Settings with { LowCut = 0 });
        whisperiser.Write(hiss, whisper);
        whisperiser.Finish(whisper);
        Assert.Equal(Level(hiss), Level([.. whisper]), 0.5);

        static double Level(float[] samples) => Loudness.Measure(samples.AsSpan(4410, 35280), Some.SampleRate);
    }

    [Theory]
    [InlineData(8000)]
    [InlineData(16000)]
    [InlineData(48000)]
    public void WorksAtOtherSampleRates(int sampleRate)
    {
        // A buzz of 120 Hz through one resonance: a vowel of sorts.
        var buzz = new float[sampleRate];
        float last = 0, before = 0;
        for (var n = 0; n < buzz.Length; n++)
            (before, last) = (last, buzz[n] = (n % (sampleRate / 120) == 0 ? 0.1f : 0) + (1.9f * MathF.Cos(2 * MathF.PI * 600 / sampleRate) * last) - (0.9025f * before));
        var whisper = Whisperiser.Whisper(buzz, sampleRate, Settings);
        Assert.True(WhisperMeasure.Of(buzz, sampleRate).Voiced > 0.9);
        Assert.True(WhisperMeasure.Of(whisper, sampleRate).Voiced < 0.05);
    }
}
