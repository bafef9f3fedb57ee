using Soother.Voice.Signal;

namespace Soother.Voice.Tests.Signal;

public sealed class ResamplerTests
{
    public static TheoryData<int, int> Rates => new()
    {
        { 44100, 16000 }, { 48000, 16000 }, { 22050, 48000 }, { 16000, 44100 }, { 22050, 16000 }, { 8000, 16000 },
        { 16000, 8000 }, { 192000, 16000 }, { 44100, 48000 }, { 11025, 44100 }, { 44100, 47999 },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void PassesEveryToneBelowTheTransitionUnchanged(int from, int to)
    {
        var lowest = Math.Min(from, to) / 2.0;
        foreach (var share in new[] { 0.01, 0.1, 0.25, 0.5, 0.7, 0.85, 0.91 })
        {
            var hz = lowest * share;
            var got = Resampler.Convert(Tone(hz, from, 0.5), from, to);
            var want = Tone(hz, to, 0.5);
            // 0.01 dB is a factor of 1.00115; the difference of the waves holds the amplitude and the phase (the delay) at once.
            Assert.True(RmsOfDifference(got, want) / Rms(want) < 0.00115, $"{hz:F0} Hz, {from} to {to}: {Decibels(RmsOfDifference(got, want) / Rms(want)):F1} dB off");
        }
    }

    [Theory]
    [InlineData(44100, 16000)]
    [InlineData(48000, 16000)]
    [InlineData(22050, 16000)]
    [InlineData(16000, 8000)]
    [InlineData(192000, 16000)]
    [InlineData(48000, 44100)]
    [InlineData(48000, 44099)]
    public void DropsEveryToneThatWouldBeAliased(int from, int to)
    {
        for (var hz = to * 0.501; hz < from / 2.0; hz *= 1.13)
        {
            var left = Decibels(Rms(Inner(Resampler.Convert(Tone(hz, from, 0.5), from, to))) / Rms(Tone(hz, from, 0.5)));
            Assert.True(left < -80, $"{hz:F0} Hz, {from} to {to}: {left:F1} dB left");
        }
    }

    [Theory]
    [InlineData(8000, 16000)]
    [InlineData(16000, 44100)]
    [InlineData(22050, 48000)]
    public void MakesNoImagesOnTheWayUp(int from, int to)
    {
        var hz = from * 0.4;
        var got = Inner(Resampler.Convert(Tone(hz, from, 0.5), from, to));
        var image = from - hz;
        Assert.True(Decibels(Amplitude(got, image, to) / Amplitude(got, hz, to)) < -80);
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void GivesTheSameSoundHoweverItIsCut(int from, int to)
    {
        var random = new Random(7);
        var sound = Enumerable.Range(0, 5000).Select(_ => (float)((random.NextDouble() * 2) - 1)).ToArray();
        var whole = Resampler.Convert(sound, from, to);
        var resampler = new Resampler(from, to);
        var pieces = new List<float>();
        for (var at = 0; at < sound.Length;)
        {
            var length = Math.Min(random.Next(0, 700), sound.Length - at);
            var output = new float[resampler.MostOutput(length)];
            pieces.AddRange(output[..resampler.Process(sound.AsSpan(at, length), output)]);
            at += length;
        }
        var rest = new float[resampler.MostOutput(0)];
        pieces.AddRange(rest[..resampler.Flush(rest)]);
        Assert.Equal(whole, pieces);
        Assert.Equal((int)Math.Ceiling(5000.0 * to / from), whole.Length);
    }

    [Fact]
    public void KeepsAnImpulseWhereItWas()
    {
        var sound = new float[4800];
        sound[2400] = 1;
        var got = Resampler.Convert(sound, 48000, 16000);
        Assert.Equal(800, Array.IndexOf(got, got.Max()));
        Assert.Equal(got[790], got[810], 6);
    }

    [Fact]
    public void GivesBackWhatItGotWhereTheRatesAreTheSame() =>
        Assert.Equal([0.1f, -0.2f, 0.3f], Resampler.Convert([0.1f, -0.2f, 0.3f], 16000, 16000));

    [Fact]
    public void BeginsAnewAfterTheEndOfASound()
    {
        var resampler = new Resampler(44100, 16000);
        var sound = Tone(440, 44100, 0.1);
        float[] Once()
        {
            var output = new float[resampler.MostOutput(sound.Length)];
            var count = resampler.Process(sound, output);
            return output[..(count + resampler.Flush(output.AsSpan(count)))];
        }
        Assert.Equal(Once(), Once());
    }

    [Fact]
    public void RefusesARateOfNothing() => Assert.Throws<ArgumentOutOfRangeException>(() => new Resampler(0, 16000));

    private static float[] Tone(double hz, int rate, double seconds) =>
        [.. Enumerable.Range(0, (int)(rate * seconds)).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * hz * i / rate)))];

    // Without the ends, where the tone itself begins and stops.
    private static float[] Inner(float[] sound) => sound[(sound.Length / 4)..(sound.Length * 3 / 4)];

    private static double Rms(float[] sound) => Math.Sqrt(sound.Sum(x => (double)x * x) / sound.Length);

    private static double RmsOfDifference(float[] got, float[] want)
    {
        var length = Math.Min(got.Length, want.Length);
        return Rms(Inner([.. got[..length].Zip(want[..length], (a, b) => a - b)]));
    }

    private static double Amplitude(float[] sound, double hz, int rate)
    {
        var (re, im) = (0.0, 0.0);
        for (var i = 0; i < sound.Length; i++)
        {
            var window = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / sound.Length));
            re += window * sound[i] * Math.Cos(2 * Math.PI * hz * i / rate);
            im += window * sound[i] * Math.Sin(2 * Math.PI * hz * i / rate);
        }
        return Math.Sqrt((re * re) + (im * im));
    }

    private static double Decibels(double ratio) => 20 * Math.Log10(ratio);
}
