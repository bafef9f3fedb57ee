namespace Soother.Voice.Tests;

public sealed class WhisperMeasureTests
{
    [Fact]
    public void FindsAToneVoicedAndNoiseNot()
    {
        var tone = Enumerable.Range(0, 22050).Select(n => MathF.Sin(2 * MathF.PI * 150 * n / 22050f)).ToArray();
        var (voiced, breath) = (WhisperMeasure.Of(tone, 22050), WhisperMeasure.Of(Some.Noise(22050), 22050));
        Assert.True(voiced.Voiced > 0.99 && voiced.HarmonicsToNoise > 3, voiced.ToString());
        Assert.True(breath.Voiced < 0.01 && breath.HarmonicsToNoise < -5, breath.ToString());
    }

    [Fact]
    public void MeasuresTheSilenceAtTheEnd()
    {
        float[] samples = [.. Some.Noise(22050), .. new float[11025]];
        Assert.Equal(0.5, WhisperMeasure.Of(samples, 22050).Tail, 0.05);
    }

    [Fact]
    public void TakesSilenceForNoWhisper() => Assert.Equal(new WhisperMeasure(1, 1, 99, 99, 0), WhisperMeasure.Of(new float[22050], 22050));

    [Fact]
    public void TakesAnEmptySoundForNoWhisper() => Assert.Equal(1, WhisperMeasure.Of([], 22050).Voiced);
}
