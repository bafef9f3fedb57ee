using System.Net;
using System.Net.Sockets;
using Soother.Contracts;

namespace Soother.EndToEnd.Tests;

/// <summary>Programs that speak Hermes and know nothing of Soother, on a broker that is not Soother's.</summary>
public sealed class ForeignClientTests : IAsyncLifetime
{
    private readonly Home _home = new();
    private readonly string _port = FreePort();
    private RunningProgram? _broker, _assistant, _watcher;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mosquitto_pub"), "mosquitto-clients is not installed");
        await File.WriteAllTextAsync(_home.File("mosquitto.conf"), $"listener {_port} 127.0.0.1\nallow_anonymous true\n", TestContext.Current.CancellationToken);
        _broker = RunningProgram.Start(_home, "/usr/sbin/mosquitto", "-v", "-c", _home.File("mosquitto.conf"));
        await _broker.WaitForAsync("running");
        _watcher = RunningProgram.Start(_home, "/usr/bin/mosquitto_sub", "-h", "127.0.0.1", "-p", _port, "-t", "hermes/#", "-t", "soother/#", "-F", "%t %p");
        _assistant = RunningProgram.Start(_home, "dotnet", Place.Host, "run", "--no-audio", "--set", "bus.host=127.0.0.1", "--set", $"bus.port={_port}");
        await _assistant.WaitForAsync("is ready");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in new[] { _assistant, _watcher, _broker }.OfType<RunningProgram>())
            await program.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task AQueryIsAnsweredParsedFirstAndThenAsAnIntent()
    {
        await PublishAsync("hermes/nlu/query", """{"input": "what time is it", "id": "q1", "siteId": "attic"}""");
        await _watcher!.WaitForAsync("hermes/intent/GetTime ");
        var order = Topics().Where(t => t is "hermes/nlu/query" or "hermes/nlu/intentParsed" or "hermes/intent/GetTime");
        Assert.Equal(["hermes/nlu/query", "hermes/nlu/intentParsed", "hermes/intent/GetTime"], order);
        Assert.Contains("\"id\":\"q1\"", await _watcher.WaitForAsync("intentParsed"));
    }

    [Fact]
    public async Task ATextIsSpokenAndReportedEvenWhereNobodyPlaysIt()
    {
        await PublishAsync("hermes/tts/say", """{"text": "hello", "id": "s1", "siteId": "attic"}""");
        await _watcher!.WaitForAsync("hermes/audioServer/attic/playBytes/s1 RIFF");
        var finished = await _watcher.WaitForAsync("hermes/tts/sayFinished");
        Assert.Contains("\"id\":\"s1\"", finished);
    }

    [Fact]
    public async Task ANotificationIsASessionOfItsOwn()
    {
        await PublishAsync("hermes/dialogueManager/startSession", """{"init": {"type": "notification", "text": "tea is ready"}, "siteId": "attic", "customData": "tea"}""");
        var ended = await _watcher!.WaitForAsync("hermes/dialogueManager/sessionEnded");
        Assert.Contains("\"reason\":\"nominal\"", ended);
        Assert.Contains("\"customData\":\"tea\"", ended);
        string[] steps = ["hermes/dialogueManager/sessionStarted", "hermes/tts/say", "hermes/tts/sayFinished", "hermes/dialogueManager/sessionEnded"];
        Assert.Equal(steps, Topics().Where(steps.Contains));
    }

    [Fact]
    public async Task ASecondActionWaitsForTheFirst()
    {
        const string Action = """{"init": {"type": "action", "canBeEnqueued": true}, "siteId": "attic", "customData": "CUSTOM"}""";
        await PublishAsync("hermes/dialogueManager/startSession", Action.Replace("CUSTOM", "first"));
        var started = await _watcher!.WaitForAsync("hermes/dialogueManager/sessionStarted");
        await PublishAsync("hermes/dialogueManager/startSession", Action.Replace("CUSTOM", "second"));
        await _watcher.WaitForAsync("hermes/dialogueManager/sessionQueued");
        var session = System.Text.Json.JsonDocument.Parse(started[started.IndexOf('{')..]).RootElement.GetProperty("sessionId").GetString();
        await PublishAsync("hermes/dialogueManager/endSession", $$"""{"sessionId": "{{session}}"}""");
        await _watcher.WaitForAsync("\"customData\":\"second\",\"lang\"");
        string[] steps = ["hermes/dialogueManager/sessionStarted", "hermes/dialogueManager/sessionQueued", "hermes/dialogueManager/sessionEnded"];
        Assert.Equal([steps[0], steps[1], steps[2], steps[0]], Topics().Where(steps.Contains));
    }

    [Fact]
    public async Task FramesOfAStrangersMicrophoneAreHeard()
    {
        Place.DemandRecogniser();
        await PublishAsync("hermes/dialogueManager/startSession", """{"init": {"type": "action", "canBeEnqueued": true}, "siteId": "attic"}""");
        await _watcher!.WaitForAsync("hermes/asr/startListening");
        var question = Wav.Read(await File.ReadAllBytesAsync(Place.Sample("what-time-is-it.wav"), TestContext.Current.CancellationToken));
        var frames = question.Samples.Concat(new float[2 * question.SampleRate]).Chunk(1024).ToList();
        for (var i = 0; i < frames.Count; i++)
            await File.WriteAllBytesAsync(_home.File($"frame-{i:D4}"), (question with { Samples = frames[i] }).ToBytes(), TestContext.Current.CancellationToken);
        (await Ran.RunAsync("sh", ["-c", $"for frame in frame-*; do mosquitto_pub -h 127.0.0.1 -p {_port} -t hermes/audioServer/attic/audioFrame -f $frame; done"], _home)).DemandSuccess();

        await _watcher.WaitForAsync("hermes/dialogueManager/sessionEnded");
        string[] steps = ["hermes/asr/startListening", "hermes/asr/textCaptured", "hermes/asr/stopListening", "hermes/nlu/query", "hermes/nlu/intentParsed", "hermes/intent/GetTime", "hermes/dialogueManager/endSession", "hermes/tts/say", "hermes/tts/sayFinished"];
        Assert.Equal(steps, Topics().Where(steps.Contains).Distinct());
        Assert.Contains("\"text\":\"what time is it\"", await _watcher.WaitForAsync("hermes/asr/textCaptured"));
    }

    [Fact]
    public async Task TheShellScriptOfTheDocumentationIsASkill()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Place.Root, "docs", "write-a-plugin.md"), TestContext.Current.CancellationToken);
        var script = document[(document.LastIndexOf("```sh\n", StringComparison.Ordinal) + 6)..document.LastIndexOf("```", StringComparison.Ordinal)];
        await using var coin = RunningProgram.Start(_home, "sh", "-c", script.Replace("1883", _port));
        await _watcher!.WaitForAsync("soother/nlu/grammar", "toss a coin");
        await PublishAsync("hermes/dialogueManager/startSession", """{"init": {"type": "action", "canBeEnqueued": true}, "siteId": "attic"}""");
        var listening = await _watcher.WaitForAsync("hermes/asr/startListening");
        var session = System.Text.Json.JsonDocument.Parse(listening[listening.IndexOf('{')..]).RootElement.GetProperty("sessionId").GetString();
        await PublishAsync("hermes/asr/textCaptured", $$"""{"text": "flip a coin", "likelihood": 1, "seconds": 0, "siteId": "attic", "sessionId": "{{session}}"}""");
        Assert.Matches("It is (heads|tails)", await _watcher.WaitForAsync("hermes/tts/say "));
    }

    [Fact]
    public async Task ItsLastWillSaysThatThePluginsAreGone()
    {
        await _watcher!.WaitForAsync("soother/host/plugins", "ready");
        await _assistant!.SignalAsync("KILL");
        await _watcher.WaitForAsync("soother/host/plugins", "\"states\":[]");
    }

    [Fact]
    public async Task TheAssistantEndsSoonAfterSigterm()
    {
        await _assistant!.SignalAsync("TERM");
        Assert.Equal(0, await _assistant.EndAsync());
    }

    private async Task PublishAsync(string topic, string payload) =>
        (await Ran.RunAsync("/usr/bin/mosquitto_pub", ["-h", "127.0.0.1", "-p", _port, "-q", "1", "-t", topic, "-m", payload], _home)).DemandSuccess();

    private IEnumerable<string> Topics() => _watcher!.Lines.Select(l => l.Split(' ')[0]);

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"{((IPEndPoint)probe.LocalEndpoint).Port}";
    }
}
