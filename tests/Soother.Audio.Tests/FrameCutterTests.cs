using Soother.Audio.Record;
using Soother.Voice.Signal;

namespace Soother.Audio.Tests;

public sealed class FrameCutterTests
{
    [Theory]
    [InlineData(16000, 20)]
    [InlineData(44100, 32)]
    [InlineData(48000, 64)]
    public async Task CutsWhateverComesIntoFramesOfOneLength(int rate, int milliseconds)
    {
        var sound = Sounds.Noise(3, rate, 1);
        var (cutter, frames, random) = (new FrameCutter(rate, milliseconds), new List<short[]>(), new Random(5));
        for (var at = 0; at < sound.Length;)
        {
            var length = Math.Min(random.Next(0, 3000), sound.Length - at);
            await cutter.AddAsync(sound.AsMemory(at, length), frame =>
            {
                frames.Add([.. frame]);
                return Task.CompletedTask;
            });
            at += length;
        }
        Assert.All(frames, frame => Assert.Equal(16 * milliseconds, frame.Length));
        var got = frames.SelectMany(frame => frame).Select(sample => sample / 32768f).ToArray();
        var want = Resampler.Convert(sound, rate, 16000);
        Assert.InRange(want.Length - got.Length, 0, 16 * milliseconds + 100);
        Assert.All(got.Zip(want), pair => Assert.InRange(pair.First - pair.Second, -0.51f / 32768, 0.51f / 32768));   // rounding to 16 bits
    }

    [Fact]
    public void MeasuresLoudnessWithoutTheConstantPart()
    {
        var tone = Enumerable.Range(0, 1600).Select(i => (short)Math.Round(1000 * Math.Sin(2 * Math.PI * i / 16))).ToArray();
        var shifted = tone.Select(sample => (short)(sample + 5000)).ToArray();
        Assert.Equal(1000 / Math.Sqrt(2), Loudness.DebiasedEnergy(tone), tolerance: 0.1);
        Assert.Equal(Loudness.DebiasedEnergy(tone), Loudness.DebiasedEnergy(shifted), 6);
        Assert.Equal(0, Loudness.DebiasedEnergy([]));
    }
}
