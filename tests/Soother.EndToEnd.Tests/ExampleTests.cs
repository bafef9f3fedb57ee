using System.Diagnostics;

namespace Soother.EndToEnd.Tests;

/// <summary>The skills in other languages that lie in <c>examples/</c>, with the real broker and the real assistant.</summary>
public sealed class ExampleTests : IAsyncLifetime
{
    private readonly OpenBroker _open = new();

    public async ValueTask InitializeAsync() => await _open.StartAsync();

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    [Fact]
    public async Task ThePythonSkillTossesCoins()
    {
        Assert.SkipUnless(await HasPahoAsync(), "python3-paho-mqtt is not installed");
        await using var coin = RunningProgram.Start(_open.Home, "/usr/bin/python3", Example("python/coin.py"), "--port", _open.Port);
        await _open.Watcher.WaitForAsync("soother/nlu/grammar", "toss a coin");
        await _open.SayAsync("attic", "flip a coin");
        Assert.Matches("It is (heads|tails)", await _open.Watcher.WaitForAsync("hermes/tts/say ", "attic"));
        await _open.SayAsync("cellar", "toss twenty coins");
        Assert.Matches(@"(\d|1\d|20) heads", await _open.Watcher.WaitForAsync("hermes/tts/say ", "cellar"));
        await OffersAgainAsync("Coin");
    }

    [Fact]
    public async Task TheShellSkillTellsFortunes()
    {
        await using var fortune = RunningProgram.Start(_open.Home, "/bin/sh", Example("shell/fortune.sh"), "-p", _open.Port);
        await _open.Watcher.WaitForAsync("soother/nlu/grammar", "tell me my fortune");
        await _open.SayAsync("attic", "tell me my fortune");
        var said = await _open.Watcher.WaitForAsync("hermes/tts/say ", "attic");
        Assert.Matches("door|softly|tea|looked", said);
        await _open.Watcher.WaitForAsync("hermes/dialogueManager/sessionEnded", "\"reason\":\"nominal\"");
        await OffersAgainAsync("Fortune");
    }

    // As an assistant does that has started later than the skill.
    private async Task OffersAgainAsync(string owner)
    {
        bool IsOffer(string line) => line.StartsWith("soother/nlu/intents ", StringComparison.Ordinal) && line.Contains(owner, StringComparison.Ordinal);
        var before = _open.Watcher.Lines.Count(IsOffer);
        await _open.PublishAsync("soother/nlu/getIntents", "{}");
        var waited = Stopwatch.StartNew();
        while (_open.Watcher.Lines.Count(IsOffer) == before)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), $"{owner} does not offer its intents again");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task<bool> HasPahoAsync() => (await Ran.RunAsync("/usr/bin/python3", ["-c", "import paho.mqtt.client"], _open.Home)).ExitCode == 0;

    private static string Example(string name) => Path.Combine(Place.Root, "examples", name);
}
