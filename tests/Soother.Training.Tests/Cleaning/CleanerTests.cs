using Soother.Training.Cleaning;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Cleaning;

public sealed class CleanerTests
{
    private static readonly CleanSettings Settings = new();

    // A whisper 50 dB below full scale, which any fixed threshold would take for silence.
    [Theory]
    [InlineData(0.3, 0.003)]
    [InlineData(0.004, 0.0002)]
    public void TrimsTheEndsToTheirLengthHoweverQuietTheVoice(double amplitude, double background)
    {
        var (clean, measures) = Clean(Some.Sound(Some.Noise(1.5, background), Some.Whisper(2, amplitude, background, 3), Some.Noise(0.8, background, 9)));

        Assert.Equal(1.5, measures.Lead, 0.05);
        Assert.Equal(0.85, measures.Tail, 0.06);
        Assert.Equal(1.95 + (2 * Settings.Edge), clean.Seconds, 0.08);
    }

    [Fact]
    public void BringsTheClipToOneLoudness()
    {
        var (clean, _) = Clean(Some.Sound(Some.Whisper(3, 0.004, 0.0001)));

        Assert.Equal(Settings.Loudness, ProgrammeLoudness.Of(clean), 0.3);
    }

    [Fact]
    public void NothingClips()
    {
        var sharp = Some.Whisper(2, 0.01, 0.0001);
        sharp[Some.Rate] = 0.9f;

        Assert.InRange(Clean(Some.Sound(sharp)).Clean.Samples.Max(MathF.Abs), 0.5f, 0.9f);
    }

    [Fact]
    public void ALongPauseIsShortenedWithoutAClick()
    {
        var (clean, measures) = Clean(Some.Sound(Some.Whisper(1, 0.1, 0.001, 3), Some.Noise(2, 0.001, 4), Some.Whisper(1, 0.1, 0.001, 5)));

        Assert.Equal(2.05, measures.LongestPause, 0.1);
        Assert.Equal(1.95 + Settings.LongestPause, clean.Seconds, 0.25);
        var pause = clean.Samples.AsSpan((int)(1.15 * Some.Rate), (int)(0.4 * Some.Rate));
        Assert.All(pause.ToArray().Zip(pause[1..].ToArray()), p => Assert.InRange(Math.Abs(p.First - p.Second), 0, 0.01));
    }

    [Fact]
    public void RumbleGoesAndSpeechStays()
    {
        var speech = Some.Whisper(3, 0.1, 0.0005);
        var rumble = Some.Sine(15, 3, 0.3);
        var (clean, _) = Clean(Some.Sound([.. speech.Select((s, i) => s + rumble[i])]));
        var (same, _) = Clean(Some.Sound(speech));

        Assert.Equal(same.Seconds, clean.Seconds, 0.03);
        Assert.Equal(ProgrammeLoudness.Of(same), ProgrammeLoudness.Of(clean), 0.5);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(60)]
    public void FindsTheHumOfTheMainsAndTakesItOut(int mains)
    {
        float[] Humming(int seed)
        {
            var voice = Some.Whisper(3, 0.1, 0.002, seed);
            var hum = Enumerable.Range(1, 6).Select(k => Some.Sine(mains * k, 3, 0.01 / k)).ToArray();
            return [.. voice.Select((s, i) => s + hum.Sum(h => h[i]))];
        }

        var found = new Hum();
        for (var seed = 1; seed < 6; seed++)
            found.Add(Some.Sound(Humming(seed)));
        Assert.Equal(mains, found.Mains());

        var (clean, _) = new Cleaner(Settings, Some.Rate, mains).Clean(Some.Sound(Humming(9)));
        var after = new Hum();
        after.Add(clean);
        Assert.Null(after.Mains());
    }

    [Fact]
    public void NoiseAloneIsNoHum()
    {
        var found = new Hum();
        for (var seed = 1; seed < 6; seed++)
            found.Add(Some.Sound(Some.Whisper(3, 0.1, 0.002, seed)));
        Assert.Null(found.Mains());
    }

    [Fact]
    public void FlatTopsAreClippedAndRoundOnesAreNot()
    {
        var loud = Some.Sine(150, 2, 1.6);
        Assert.InRange(Clipping.Share([.. loud.Select(s => Math.Clamp(s, -1, 1))]), 0.3, 1);
        Assert.Equal(0, Clipping.Share(Some.Sine(150, 2, 0.99)));
        Assert.Equal(0, Clipping.Share(Some.Noise(2, 0.99)));
        Assert.Equal(0, Clipping.Share(new float[1000]));
    }

    private static (Sound Clean, ClipMeasures Measures) Clean(Sound sound) => new Cleaner(Settings, Some.Rate, null).Clean(sound);
}
