namespace Soother.Voice.Tests;

public sealed class StftTests
{
    [Fact]
    public void GivesTheSignalBack()
    {
        var (stft, signal) = (new Stft(512, 400, 100), Some.Noise(3001));
        var (re, im) = (new List<float[]>(), new List<float[]>());
        for (var t = 0; t < stft.Frames(signal.Length); t++)
        {
            re.Add(new float[stft.Bins]);
            im.Add(new float[stft.Bins]);
            stft.Forward(signal, t, re[t], im[t]);
        }
        var back = stft.Inverse(re, im, signal.Length);
        Assert.All(signal.Zip(back), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
    }

    [Fact]
    public void FindsATone()
    {
        var stft = new Stft(512, 512, 128);
        var tone = Enumerable.Range(0, 4096).Select(n => MathF.Sin(2 * MathF.PI * 40 * n / 512f)).ToArray();
        var (re, im) = (new float[stft.Bins], new float[stft.Bins]);
        stft.Forward(tone, 16, re, im);
        var power = re.Zip(im, (a, b) => (a * a) + (b * b)).ToList();
        Assert.Equal(40, power.IndexOf(power.Max()));
    }
}
