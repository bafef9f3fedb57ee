using Soother.Training.Recording;

namespace Soother.Training.Tests.Recording;

public sealed class SoundDevicesTests
{
    private static readonly Microphone[] All = [new(0, "HDA Intel", 2, 48000, false), new(1, "Blue Yeti USB", 1, 44100, true)];

    [Theory]
    [InlineData(null, 1)]
    [InlineData("hda intel", 0)]
    [InlineData("yeti", 1)]
    public void FindsAMicrophoneByItsNameOrAPartOfIt(string? wanted, int index) => Assert.Equal(index, SoundDevices.Choose(All, wanted).Index);

    [Fact]
    public void SaysWhichThereAre()
    {
        Assert.Equal("no microphone has 'Rode' in its name; there are 'HDA Intel', 'Blue Yeti USB'", Refused(All, "Rode"));
        Assert.Equal("no microphone is the default: name one with --device; there are 'HDA Intel'", Refused(All[..1], null));
        Assert.Equal("no microphone was found: plug one in", Refused([], "Rode"));
    }

    [Fact]
    public void TheLastMinutesAreKept()
    {
        var heard = new HeardSound(10);
        heard.Write([1, 2, 3, 4, 5, 6, 7, 8]);
        heard.Write([9, 10, 11, 12]);

        Assert.Equal(12, heard.Written);
        Assert.Equal([8, 9, 10, 11], heard.Between(7, 11));
        Assert.Equal([3, 4, 5, 6, 7, 8, 9, 10, 11, 12], heard.Between(-5, 99));
        Assert.Empty(heard.Between(12, 3));
    }

    private static string Refused(Microphone[] all, string? wanted) => Assert.Throws<TrainingException>(() => SoundDevices.Choose(all, wanted)).Message;
}
