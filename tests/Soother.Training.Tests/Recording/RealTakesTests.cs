using Soother.Training.Analysing.Measuring;
using Soother.Training.Corpora;
using Soother.Training.Recording;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Recording;

/// <summary>What is said of recordings that people made.</summary>
public sealed class RealTakesTests(ITestOutputHelper output)
{
    [Fact]
    public void FewRecordingsOfAPersonAreBlamed()
    {
        var store = new FolderStore(Shared.Folder("data/ljspeech"));
        var (judge, meter, blamed, count) = (new TakeJudge(whisper: false), new TextMeter("en-us"), 0, 0);
        foreach (var (place, line) in TextLines.Read(store, "metadata.csv").Where((_, i) => i % 8 == 0))
        {
            var fields = line.Split('|');
            var take = judge.Judge(Prompt.Of(new(fields[^1], null, place), meter.Measure(fields[^1])), Padded(SoundFile.Read(store, $"flac/{fields[0]}.flac")));
            judge.Learn(take);
            (blamed, count) = (blamed + (take.IsGood ? 0 : 1), count + 1);
            foreach (var remark in take.Remarks)
                output.WriteLine($"{fields[0]}: {remark}");
        }
        output.WriteLine($"{blamed} of {count}");
        Assert.InRange(blamed, 0, 0.02 * count);
    }

    [Fact]
    public void AWhisperOfAPersonIsOneAndItsVoiceIsNot()
    {
        var store = new FolderStore(Shared.Folder("data/speech/whisper_real"));
        var (whisper, voice) = (SoundFile.Read(store, "whisper.wav"), Padded(SoundFile.Read(store, "neutral.wav")));

        Assert.Empty(Judge(whisper, isWhisper: true));
        Assert.Empty(Judge(voice, isWhisper: false));
        Assert.StartsWith("That was whispered: only 2 % of it has a pitch", Assert.Single(Judge(whisper, isWhisper: false)).What);
        Assert.StartsWith("That was not all whispered: ", Assert.Single(Judge(voice, isWhisper: true)).What);

        static IReadOnlyList<Remark> Judge(Sound sound, bool isWhisper) => new TakeJudge(isWhisper).Judge(new("", null, 25, new HashSet<(string, string)>()), sound).Remarks;
    }

    // LJSpeech is cut close to its words; a person before a microphone waits.
    private static Sound Padded(Sound sound)
    {
        var room = sound.Samples.Chunk(sound.SampleRate / 50).MinBy(c => c.Length < sound.SampleRate / 50 ? double.MaxValue : c.Sum(s => (double)s * s))!;
        var silence = Enumerable.Repeat(room, 20).SelectMany(r => r).ToArray();
        return sound with { Samples = [.. silence, .. sound.Samples, .. silence] };
    }
}
