namespace Soother.Voice.Tests;

public sealed class FftTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(512)]
    public void AgreesWithTheDefinition(int size)
    {
        var (fft, signal) = (new Fft(size), Some.Noise(size));
        var (re, im) = (new float[fft.Bins], new float[fft.Bins]);
        fft.Forward(signal, re, im);
        for (var k = 0; k < fft.Bins; k++)
        {
            double expectedRe = 0, expectedIm = 0;
            for (var n = 0; n < size; n++)
            {
                expectedRe += signal[n] * Math.Cos(2 * Math.PI * k * n / size);
                expectedIm -= signal[n] * Math.Sin(2 * Math.PI * k * n / size);
            }
            Assert.Equal(expectedRe, re[k], 1e-3);
            Assert.Equal(expectedIm, im[k], 1e-3);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(1024)]
    public void UndoesItself(int size)
    {
        var (fft, signal) = (new Fft(size), Some.Noise(size));
        var (re, im, back) = (new float[fft.Bins], new float[fft.Bins], new float[size]);
        fft.Forward(signal, re, im);
        fft.Inverse(re, im, back);
        Assert.All(signal.Zip(back), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void TakesAShortSignalAsPaddedWithZeros()
    {
        var fft = new Fft(64);
        var (re, im, padded, paddedIm) = (new float[33], new float[33], new float[33], new float[33]);
        var signal = Some.Noise(37);
        fft.Forward(signal, re, im);
        fft.Forward([.. signal, .. new float[27]], padded, paddedIm);
        Assert.Equal(padded, re);
        Assert.Equal(paddedIm, im);
    }

    [Fact]
    public void AllocatesNothing()
    {
        var (fft, signal) = (new Fft(1024), Some.Noise(1024));
        var (re, im) = (new float[fft.Bins], new float[fft.Bins]);
        fft.Forward(signal, re, im);
        var before = GC.GetAllocatedBytesForCurrentThread();
        fft.Forward(signal, re, im);
        fft.Inverse(re, im, signal);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(1000)]
    public void RefusesOtherSizes(int size) => Assert.ThrowsAny<ArgumentException>(() => new Fft(size));
}
