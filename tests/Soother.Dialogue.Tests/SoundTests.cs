using Soother.Contracts;

namespace Soother.Dialogue.Tests;

public sealed class SoundTests
{
    [Fact]
    public async Task TheWakeSoundIsPlayedBeforeListeningAndNobodyListensToIt()
    {
        using var file = new TemporaryWav(new Wav(16000, 1, new float[1600]).ToBytes());
        await using var stage = await Stage.StartAsync(new() { WakeSound = file.Path });
        await stage.WakeAsync();
        var sound = await stage.Bus.WaitForAsync<PlayBytes>();
        Assert.Empty(stage.Bus.All<AsrStartListening>());
        await stage.SendAsync(new PlayFinished(sound.RequestId) { SiteId = sound.SiteId });
        await stage.Bus.WaitForAsync<AsrStartListening>();

        Assert.Equal(ToggleReason.PlayAudio, stage.Bus.All<AsrToggleOff>()[0].Reason);
        Assert.Equal(ToggleReason.PlayAudio, stage.Bus.All<AsrToggleOn>()[0].Reason);
    }

    [Fact]
    public async Task ABrokenSoundIsNamedWithItsSetting()
    {
        using var file = new TemporaryWav([1, 2, 3]);
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => Stage.StartAsync(new() { RecordedSound = file.Path }));
        Assert.Contains("dialogue.recordedSound", fault.Message);
        Assert.Contains(file.Path, fault.Message);
    }

    private sealed class TemporaryWav : IDisposable
    {
        public TemporaryWav(byte[] bytes) => File.WriteAllBytes(Path, bytes);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
