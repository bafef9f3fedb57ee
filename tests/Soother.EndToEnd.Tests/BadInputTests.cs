using System.Buffers.Binary;
using Soother.Contracts;

namespace Soother.EndToEnd.Tests;

/// <summary>Each mistake gets one line that says what is wrong and where, and the exit code says that it failed.</summary>
public sealed class BadInputTests(Home home) : IClassFixture<Home>
{
    [Fact]
    public async Task AMissingFile() => await RefusedAsync("missing.wav: there is no such file", "listen", "missing.wav");

    [Fact]
    public async Task AFileThatIsNoSound()
    {
        await File.WriteAllTextAsync(home.File("text.wav"), "hello", TestContext.Current.CancellationToken);
        await RefusedAsync("text.wav: not a WAV file", "transcribe", "text.wav");
    }

    [Fact]
    public async Task AHeaderThatLies()
    {
        var wav = Wav.ToBytes(new short[1600], 16000);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), 1_000_000_000);
        await File.WriteAllBytesAsync(home.File("lies.wav"), wav, TestContext.Current.CancellationToken);
        await RefusedAsync("lies.wav: broken WAV file: its 'data' chunk says 1000000000 bytes, but 3200 follow", "listen", "lies.wav");
    }

    [Fact]
    public async Task AFileWithoutSound()
    {
        await File.WriteAllBytesAsync(home.File("empty.wav"), Wav.ToBytes([], 16000), TestContext.Current.CancellationToken);
        await RefusedAsync("empty.wav: the file holds no sound", "listen", "empty.wav");
    }

    [Fact]
    public async Task AnUnwritableReply() => await RefusedAsync("no/such/folder/out.wav", "say", "hello", "--wav", "no/such/folder/out.wav");

    [Fact]
    public async Task AVoiceThatDoesNotExist() => await RefusedAsync("nonsense", "say", "hello", "--voice", "nonsense", "--wav", "x.wav");

    [Fact]
    public async Task NoBrokerToWatch() => await RefusedAsync("the broker at 127.0.0.1:9 did not answer", "bus", "--set", "bus.host=127.0.0.1", "--set", "bus.port=9");

    [Fact]
    public async Task AnUnknownSetting()
    {
        using var own = new Home();
        await File.WriteAllTextAsync(own.File("soother.yaml"), "site: kitchen\nlanguge: en-us\n", TestContext.Current.CancellationToken);
        var refused = await own.SootherAsync("parse", "what time is it");
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("soother.yaml:2: ", refused.ErrorLine);
        Assert.Contains("languge", refused.ErrorLine);
    }

    [Theory]
    [InlineData("parse", "what time is it")]
    [InlineData("run")]
    public async Task ABrokerThatDoesNotStart(params string[] command)
    {
        using var own = new Home();
        await File.WriteAllTextAsync(own.File("mosquitto"), "#!/bin/sh\necho 'Error: out of luck.' >&2\nexit 3\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(own.File("mosquitto"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        own.Set("PATH", $"{own.Folder}:{Environment.GetEnvironmentVariable("PATH")}");
        var refused = await own.SootherAsync(command);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("out of luck", refused.ErrorLine);
    }

    [Fact]
    public async Task AnUnknownCommand()
    {
        var refused = await home.SootherAsync("sing");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("sing", refused.Errors);
    }

    private async Task RefusedAsync(string reason, params string[] command)
    {
        var refused = await home.SootherAsync(command);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(reason, refused.ErrorLine);
        Assert.Empty(refused.Output);
    }
}
