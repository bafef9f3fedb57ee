namespace Soother.Host.Tests.Bus;

public sealed class ForeignClientTests : IAsyncLifetime
{
    private BusBench? _bench;

    public async ValueTask InitializeAsync() => _bench = await BusBench.StartAsync();

    public ValueTask DisposeAsync() => _bench!.DisposeAsync();

    [Theory]
    [InlineData("mqttv31")]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task HearsAnotherClient(string version)
    {
        var inbox = await Inbox.OpenAsync(await _bench!.ConnectAsync(), "hermes/#");
        var (exitCode, output) = await ForeignClient.RunAsync("mosquitto_pub", _bench.Broker.Endpoint, "one\ntwo\n", "-V", version, "-q", "1", "-t", "hermes/tts/say", "-l");
        Assert.True(exitCode == 0, output);
        await inbox.WaitForAsync(2);
        Assert.Equal(["one", "two"], inbox.Texts);
    }

    [Theory]
    [InlineData("mqttv311")]
    [InlineData("mqttv5")]
    public async Task IsHeardByAnotherClient(string version)
    {
        var bus = await _bench!.ConnectAsync();
        using var client = ForeignClient.Start("mosquitto_sub", _bench.Broker.Endpoint, "-V", version, "-t", "hermes/#", "-t", "ready", "-v");
        try
        {
            var line = client.StandardOutput.ReadLineAsync();
            while (await Task.WhenAny(line, Task.Delay(20)) != line)
                await bus.SayAsync("ready", "");
            await bus.SayAsync("hermes/tts/say", "whisper");
            while (await line.WaitAsync(Eventually.Deadline) is "ready (null)" or "ready ")
                line = client.StandardOutput.ReadLineAsync();
            Assert.Equal("hermes/tts/say whisper", await line);
        }
        finally
        {
            client.Kill();
        }
    }
}
