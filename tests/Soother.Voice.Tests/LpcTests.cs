namespace Soother.Voice.Tests;

public sealed class LpcTests
{
    [Fact]
    public void FindsTheFilterThatMadeASignal()
    {
        double[] made = [1, -1.6, 0.9];
        var (signal, noise) = (new double[200_000], Some.Noise(200_000));
        for (var n = 2; n < signal.Length; n++)
            signal[n] = noise[n] - (made[1] * signal[n - 1]) - (made[2] * signal[n - 2]);
        var correlation = Enumerable.Range(0, 3).Select(lag => Enumerable.Range(lag, signal.Length - lag).Sum(n => signal[n] * signal[n - lag])).ToArray();
        var filter = new double[3];
        var error = Lpc.Solve(correlation, filter);
        Assert.All(made.Zip(filter), pair => Assert.Equal(pair.First, pair.Second, 0.01));
        Assert.Equal(noise.Sum(x => (double)x * x), error, 0.02 * error);
    }

    [Fact]
    public void LeavesSilenceAlone()
    {
        var filter = new double[5];
        Assert.Equal(0, Lpc.Solve(new double[5], filter));
        Assert.Equal([1, 0, 0, 0, 0], filter);
    }

    [Fact]
    public void StaysStableForAPureTone()
    {
        var correlation = Enumerable.Range(0, 11).Select(k => Math.Cos(0.1 * k)).ToArray();
        var filter = new double[11];
        Assert.InRange(Lpc.Solve(correlation, filter), 0, 0.01);
        Assert.All(filter, coefficient => Assert.True(double.IsFinite(coefficient)));
    }
}
