namespace Soother.Voice.Tests;

public sealed class WhisperMeasureTests
{
    // Half a second of tone in noise, half a second of noise, a quarter of silence. The figures are those of an independent program (numpy)
    // that follows the same definition.
    [Fact]
    public void AgreesWithItsDefinition()
    {
        var noise = Some.Noise(22050, seed: 7);
        var clip = new float[27563];
        for (var n = 0; n < noise.Length; n++)
            clip[n] = (0.3f * noise[n]) + (n < 11025 ? 0.4f * MathF.Sin(2 * MathF.PI * 150 * n / 22050f) : 0);
        var measure = WhisperMeasure.Of(clip, 22050);
        Assert.Equal((1.25, 0.475, -3.93), (Math.Round(measure.Seconds, 3), Math.Round(measure.Voiced, 3), Math.Round(measure.HarmonicsToNoise, 3)));
        Assert.Equal((0.21, 0.698), (Math.Round(measure.Tail, 3), Math.Round(measure.Peak, 3)));
    }

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
