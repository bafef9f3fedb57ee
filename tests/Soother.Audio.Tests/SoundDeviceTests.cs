using Soother.Audio.Card;
using Soother.Contracts;

namespace Soother.Audio.Tests;

public sealed class SoundDeviceTests
{
    private static readonly SoundDevice[] All =
    [
        new(0, DeviceMode.Input, "HDA Intel PCH: ALC257 (hw:0,0)", 2, 44100, false),
        new(1, DeviceMode.Input, "ReSpeaker 4 Mic Array", 6, 16000, false),
        new(2, DeviceMode.Input, "default", 32, 44100, true),
        new(3, DeviceMode.Output, "HDMI", 8, 48000, false),
    ];

    [Theory]
    [InlineData("default", 2)]
    [InlineData("respeaker", 1)]
    [InlineData("alc257", 0)]
    [InlineData("DEFAULT", 2)]
    public void ChoosesByAPartOfTheNameInAnyCase(string wanted, int index) =>
        Assert.Equal(index, SoundDevice.Choose(All, DeviceMode.Input, wanted).Index);

    [Fact]
    public void PrefersTheWholeNameToAPartOfAnother()
    {
        SoundDevice[] two = [new(0, DeviceMode.Output, "usb headset", 2, 48000, false), new(1, DeviceMode.Output, "USB", 2, 48000, false)];
        Assert.Equal(1, SoundDevice.Choose(two, DeviceMode.Output, "usb").Index);
    }

    [Theory]
    [InlineData("HDMI", DeviceMode.Input, "no microphone has 'HDMI' in its name (audio.input); there are 'HDA Intel PCH: ALC257 (hw:0,0)', 'ReSpeaker 4 Mic Array', 'default'")]
    [InlineData("default", DeviceMode.Output, "no speaker is the default: name one with audio.output; there are 'HDMI'")]
    public void SaysWhatThereIsInstead(string wanted, DeviceMode mode, string line) =>
        Assert.Equal(line, Assert.Throws<SoundDeviceException>(() => SoundDevice.Choose(All, mode, wanted)).Message);

    [Fact]
    public void SaysTheSameOfBothWhereThereIsNothing()
    {
        var lines = new[] { DeviceMode.Input, DeviceMode.Output }.Select(mode => Assert.Throws<SoundDeviceException>(() => SoundDevice.Choose([], mode, "default")).Message);
        Assert.Single(lines.Distinct());
    }
}
