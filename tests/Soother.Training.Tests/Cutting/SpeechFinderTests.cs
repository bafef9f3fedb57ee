using Soother.Training.Cutting;

namespace Soother.Training.Tests.Cutting;

public sealed class SpeechFinderTests
{
    [Fact]
    public void FindsAWhisperThatIsHardlyLouderThanTheRoom()
    {
        var found = Find(Some.Noise(3, 0.003), Some.Whisper(2, 0.012, 0.003, 5), Some.Noise(3, 0.003, 3));

        Assert.Equal((3.0, 4.9), (found[0].From * MelFrames.Hop, found[^1].To * MelFrames.Hop), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.1 && Math.Abs(a.Item2 - b.Item2) < 0.15);
    }

    [Fact]
    public void AClickIsNoSpeech()
    {
        var click = new float[Some.Rate];
        for (var i = 0; i < 200; i++)
            click[(Some.Rate / 2) + i] = i % 2 == 0 ? 0.5f : -0.5f;
        var room = Some.Noise(1, 0.002, 9);

        var found = Find(Some.Noise(3, 0.002), Some.Whisper(2, 0.05, 0.002, 5), Some.Noise(2, 0.002, 4), [.. click.Select((s, i) => s + room[i])], Some.Noise(2, 0.002, 3));

        Assert.All(found, run => Assert.InRange(run.From * MelFrames.Hop, 2.9, 5.1));
    }

    [Fact]
    public void TheRoomMayBecomeLouder()
    {
        var found = Find(
            Some.Noise(20, 0.001), Some.Whisper(2, 0.05, 0.001, 5), Some.Noise(20, 0.001, 3),
            Some.Noise(25, 0.006, 11), Some.Whisper(2, 0.08, 0.006, 6), Some.Noise(20, 0.006, 12));

        Assert.Contains(found, run => run.From * MelFrames.Hop is > 19.8 and < 22);
        Assert.Contains(found, run => run.From * MelFrames.Hop is > 66.8 and < 69);
        Assert.DoesNotContain(found, run => run.From * MelFrames.Hop is > 50 and < 66.5);
    }

    private static List<Stretch> Find(params float[][] parts) => new SpeechFinder(MelListener.Hear(Some.Sound(parts))).Find();
}
