using Soother.Training.Recording;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Recording;

public sealed class TakeJudgeTests
{
    private const double Room = 0.0005;
    private static readonly Prompt Sentence = new("A sentence of thirty sounds.", null, 30, new HashSet<(string, string)>());

    [Fact]
    public void HasNothingToSayOfAGoodWhisper()
    {
        var take = Judge(Whispered());

        Assert.Empty(take.Remarks);
        Assert.InRange(take.AboveNoise, 25, 45);
        Assert.InRange(take.Rate, 10, 16);
    }

    [Theory]
    [InlineData("silence", "Nobody was heard.", true)]
    [InlineData("clipped", "Too loud: the tops are cut flat.", true)]
    [InlineData("noisy", "above the noise of the room. Come closer", true)]
    [InlineData("faint", "Very quiet", false)]
    [InlineData("no lead", "The beginning is cut off", true)]
    [InlineData("no tail", "The end is cut off", true)]
    [InlineData("long lead", "2.5 s of silence before", false)]
    [InlineData("very long lead", "18.0 s of silence before", false)]
    [InlineData("pause", "A pause of 1.4 s inside", false)]
    [InlineData("voiced", "That was not all whispered", true)]
    [InlineData("short", "sounds a second cannot be this sentence", true)]
    [InlineData("long", "sounds a second cannot be this sentence", true)]
    public void SaysWhatIsWrongAndWhatMendsIt(string kind, string said, bool again)
    {
        var take = Judge(Spoilt(kind));

        Assert.Contains(take.Remarks, r => r.What.Contains(said, StringComparison.Ordinal) && r.Again == again);
        Assert.Equal(again, !take.IsGood);
    }

    [Fact]
    public void TellsAWhisperWhereAVoiceIsWanted() =>
        Assert.Contains(new TakeJudge(whisper: false).Judge(Sentence, Whispered()).Remarks, r => r.Again && r.What.StartsWith("That was whispered", StringComparison.Ordinal));

    [Fact]
    public void LearnsHowFastItsReaderReads()
    {
        var judge = new TakeJudge(whisper: true);
        for (var i = 0; i < 5; i++)
            judge.Learn(judge.Judge(Sentence, Whispered()));

        Assert.Contains("Faster than you usually read", Assert.Single(judge.Judge(Sentence with { Sounds = 48 }, Whispered()).Remarks).What);
        Assert.Contains("Slower than you usually read", Assert.Single(judge.Judge(Sentence with { Sounds = 18 }, Whispered()).Remarks).What);
    }

    private static Take Judge(Sound sound) => new TakeJudge(whisper: true).Judge(Sentence, sound);

    private static Sound Whispered(double lead = 0.4, double seconds = 3, double amplitude = 0.05) =>
        Some.Sound(Silence(lead), Some.Whisper(seconds, amplitude, Room), Silence(0.4));

    private static Sound Spoilt(string kind) => kind switch
    {
        "silence" => Some.Sound(Silence(3)),
        "clipped" => Clip(Whispered(amplitude: 3)),
        "noisy" => Whispered(amplitude: Room * 2.5),
        "faint" => Some.Sound([.. Whispered().Samples.Select(s => s / 50)]),
        "no lead" => Whispered(lead: 0),
        "no tail" => Some.Sound(Silence(0.4), Some.Whisper(2.9, 0.05, Room)[..(int)(2.86 * Some.Rate)]),
        "very long lead" => Some.Sound(Silence(18), Some.Whisper(2, 0.05, Room), Silence(0.4)),
        "long lead" => Whispered(lead: 2.5),
        "pause" => Some.Sound(Silence(0.4), Some.Whisper(1.45, 0.05, Room), Silence(1.45), Some.Whisper(1.5, 0.05, Room), Silence(0.4)),
        "voiced" => Some.Sound(Silence(0.4), Hum(), Silence(0.4)),
        "short" => Whispered(seconds: 0.75),
        _ => Whispered(seconds: 20),
    };

    private static float[] Silence(double seconds) => Some.Noise(seconds, Room, seed: 5);

    private static float[] Hum() => [.. Some.Sine(150, 3, 0.1).Zip(Some.Sine(300, 3, 0.05), (a, b) => a + b).Zip(Silence(3), (a, b) => a + b)];

    private static Sound Clip(Sound sound) => sound with { Samples = [.. sound.Samples.Select(s => Math.Clamp(s, -0.98f, 0.98f))] };
}
