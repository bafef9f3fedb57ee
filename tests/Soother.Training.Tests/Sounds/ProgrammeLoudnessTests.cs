using Soother.Training.Sounds;

namespace Soother.Training.Tests.Sounds;

public sealed class ProgrammeLoudnessTests
{
    // ITU-R BS.1770-4: a sine of 997 Hz at full scale in one channel measures −3.01 LUFS.
    [Theory]
    [InlineData(1.0, 48000, -3.01)]
    [InlineData(1.0, 22050, -3.01)]
    [InlineData(0.1, 44100, -23.01)]
    [InlineData(0.01, 16000, -43.01)]
    public void MeasuresTheStandardsSine(double amplitude, int rate, double lufs) =>
        Assert.Equal(lufs, ProgrammeLoudness.Of(new(rate, Some.Sine(997, 3, amplitude, rate))), 0.1);

    // EBU Tech 3341, case 3: what is far quieter than the rest does not count.
    [Fact]
    public void QuietPartsDoNotCount() =>
        Assert.Equal(-23, ProgrammeLoudness.Of(new(48000, [.. Some.Sine(1000, 10, Level(-36), 48000), .. Some.Sine(1000, 60, Level(-20), 48000), .. Some.Sine(1000, 10, Level(-36), 48000)])), 0.15);

    [Fact]
    public void SilenceIsAsQuietAsItGets() => Assert.Equal(-70, ProgrammeLoudness.Of(new(22050, new float[22050])));

    // The standard's tone is in two channels, which add 3 dB.
    private static double Level(double decibels) => Math.Pow(10, decibels / 20);
}
