namespace Soother.Voice.Tests.Signal;

public sealed class MelSpectrogramTests
{
    private static readonly MelFilterbank Filters = new(22050, 1024, 80, 50, 11000);

    [Fact]
    public void EachFilterIsAMeanOfThePowerInIt()
    {
        var bands = new float[80];

        Filters.Apply([.. Enumerable.Repeat(3f, 513)], bands);

        Assert.All(bands, b => Assert.Equal(3f, b, 1e-4));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void AToneIsLoudestInTheBandAtItsFrequency(double hertz)
    {
        var tone = Enumerable.Range(0, 22050).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * i / 22050))).ToArray();
        var bands = new float[80];

        new MelSpectrogram().Frame(tone, 40, bands);

        var step = (MelFilterbank.Mel(11000) - MelFilterbank.Mel(50)) / 81;
        var centre = MelFilterbank.Hertz(MelFilterbank.Mel(50) + ((Array.IndexOf(bands, bands.Max()) + 1) * step));
        Assert.InRange(centre, hertz - 40, hertz + (0.06 * hertz) + 40);
    }

    // Written out from the definition, with the discrete Fourier transform as a sum.
    [Fact]
    public void AFrameIsTheLogarithmOfTheMeanPowerInEachBand()
    {
        var random = new Random(1);
        var noise = Enumerable.Range(0, 2000).Select(_ => (float)((random.NextDouble() - 0.5) * 0.3)).ToArray();
        double[] frame = [.. Enumerable.Range(0, 1024).Select(i => noise[(3 * 256) - 512 + i] * (0.5 - (0.5 * Math.Cos(2 * Math.PI * i / 1024))))];
        var power = Enumerable.Range(0, 513).Select(k => Power(frame, k)).ToArray();
        var points = Enumerable.Range(0, 82).Select(i => MelFilterbank.Hertz(MelFilterbank.Mel(50) + (i * (MelFilterbank.Mel(11000) - MelFilterbank.Mel(50)) / 81))).ToArray();

        var mel = new MelSpectrogram().Of(noise);

        for (var band = 0; band < 80; band++)
        {
            var weights = Enumerable.Range(0, 513).Select(k => Triangle(k * 22050.0 / 1024, points[band], points[band + 1], points[band + 2])).ToArray();
            if (weights.Count(w => w > 0) < 2)
                continue;   // as narrow as a bin
            var mean = weights.Zip(power, (w, p) => w * p).Sum() / weights.Sum();
            Assert.Equal(Math.Log(mean + 1e-7), mel[(3 * 80) + band], 1e-3);
        }
    }

    [Fact]
    public void SilenceIsTheFloorEverywhere()
    {
        var mel = new MelSpectrogram().Of(new float[2560]);

        Assert.Equal(11 * 80, mel.Length);
        Assert.All(mel, m => Assert.Equal(Math.Log(1e-7), m, 1e-3));
    }

    private static double Power(double[] frame, int k)
    {
        var (re, im) = (0.0, 0.0);
        for (var i = 0; i < frame.Length; i++)
            (re, im) = (re + (frame[i] * Math.Cos(2 * Math.PI * k * i / 1024)), im - (frame[i] * Math.Sin(2 * Math.PI * k * i / 1024)));
        return (re * re) + (im * im);
    }

    private static double Triangle(double hertz, double low, double centre, double high) =>
        Math.Max(0, Math.Min((hertz - low) / (centre - low), (high - hertz) / (high - centre)));
}
