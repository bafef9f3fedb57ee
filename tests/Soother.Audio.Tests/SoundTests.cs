using Soother.Audio.Play;
using Soother.Contracts;
using Soother.Voice.Signal;

namespace Soother.Audio.Tests;

public sealed class SoundTests
{
    [Fact]
    public void PlaysMonoOnBothChannels() =>
        Assert.Equal([0.1f, 0.1f, 0.2f, 0.2f], All(new Wav(8000, 1, [0.1f, 0.2f]), 8000, 2));

    [Fact]
    public void KeepsStereoApart() =>
        Assert.Equal([0.1f, -0.1f, 0.2f, -0.2f], All(new Wav(8000, 2, [0.1f, -0.1f, 0.2f, -0.2f]), 8000, 2));

    [Fact]
    public void MixesManyChannelsIntoOne() =>
        Assert.Equal([0.2f, 0.5f], All(new Wav(8000, 3, [0.1f, 0.2f, 0.3f, 0.5f, 0.5f, 0.5f]), 8000, 1));

    [Theory]
    [InlineData(22050, 48000)]
    [InlineData(44100, 16000)]
    [InlineData(8000, 44100)]
    public void ConvertsPieceByPieceAsItWouldAtOnce(int from, int to)
    {
        var sound = Sounds.Noise(1, from, 0.33);
        Assert.Equal(Resampler.Convert(sound, from, to), All(new Wav(from, 1, sound), to, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void PlaysAVeryShortSoundWhole(int samples) =>
        Assert.Equal(samples * 6, All(new Wav(8000, 1, new float[samples]), 48000, 1).Length);

    private static float[] All(Wav wav, int rate, int channels)
    {
        var sound = new Sound(wav, rate, channels);
        var (all, piece) = (new List<float>(), new float[101 * channels]);
        int count;
        do
        {
            count = sound.Read(piece, 1);
            all.AddRange(piece[..count]);
        }
        while (count == piece.Length);
        return [.. all];
    }
}
