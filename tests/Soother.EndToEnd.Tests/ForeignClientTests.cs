using Soother.Contracts;

namespace Soother.EndToEnd.Tests;

/// <summary>Programs that speak Hermes and know nothing of Soother, on a broker that is not Soother's.</summary>
public sealed class ForeignClientTests : IAsyncLifetime
{
    private readonly OpenBroker _open = new();

    public async ValueTask InitializeAsync() => await _open.StartAsync();

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    [Fact]
    public async Task AQueryIsAnsweredParsedFirstAndThenAsAnIntent()
    {
        await _open.PublishAsync("hermes/nlu/query", """{"input": "what time is it", "id": "q1", "siteId": "attic"}""");
        await _open.Watcher.WaitForAsync("hermes/intent/GetTime ");
        var order = _open.Topics.Where(t => t is "hermes/nlu/query" or "hermes/nlu/intentParsed" or "hermes/intent/GetTime");
        Assert.Equal(["hermes/nlu/query", "hermes/nlu/intentParsed", "hermes/intent/GetTime"], order);
        Assert.Contains("\"id\":\"q1\"", await _open.Watcher.WaitForAsync("intentParsed"));
    }

    [Fact]
    public async Task ATextIsSpokenAndReportedEvenWhereNobodyPlaysIt()
    {
        await _open.PublishAsync("hermes/tts/say", """{"text": "hello", "id": "s1", "siteId": "attic"}""");
        await _open.Watcher.WaitForAsync("hermes/audioServer/attic/playBytes/s1 RIFF");
        var finished = await _open.Watcher.WaitForAsync("hermes/tts/sayFinished");
        Assert.Contains("\"id\":\"s1\"", finished);
    }

    [Fact]
    public async Task ANotificationIsASessionOfItsOwn()
    {
        await _open.PublishAsync("hermes/dialogueManager/startSession", """{"init": {"type": "notification", "text": "tea is ready"}, "siteId": "attic", "customData": "tea"}""");
        var ended = await _open.Watcher.WaitForAsync("hermes/dialogueManager/sessionEnded");
        Assert.Contains("\"reason\":\"nominal\"", ended);
        Assert.Contains("\"customData\":\"tea\"", ended);
        string[] steps = ["hermes/dialogueManager/sessionStarted", "hermes/tts/say", "hermes/tts/sayFinished", "hermes/dialogueManager/sessionEnded"];
        Assert.Equal(steps, _open.Topics.Where(steps.Contains));
    }

    [Fact]
    public async Task ASecondActionWaitsForTheFirst()
    {
        const string Action = """{"init": {"type": "action", "canBeEnqueued": true}, "siteId": "attic", "customData": "CUSTOM"}""";
        await _open.PublishAsync("hermes/dialogueManager/startSession", Action.Replace("CUSTOM", "first"));
        var started = await _open.Watcher.WaitForAsync("hermes/dialogueManager/sessionStarted");
        await _open.PublishAsync("hermes/dialogueManager/startSession", Action.Replace("CUSTOM", "second"));
        await _open.Watcher.WaitForAsync("hermes/dialogueManager/sessionQueued");
        var session = System.Text.Json.JsonDocument.Parse(started[started.IndexOf('{')..]).RootElement.GetProperty("sessionId").GetString();
        await _open.PublishAsync("hermes/dialogueManager/endSession", $$"""{"sessionId": "{{session}}"}""");
        await _open.Watcher.WaitForAsync("\"customData\":\"second\",\"lang\"");
        string[] steps = ["hermes/dialogueManager/sessionStarted", "hermes/dialogueManager/sessionQueued", "hermes/dialogueManager/sessionEnded"];
        Assert.Equal([steps[0], steps[1], steps[2], steps[0]], _open.Topics.Where(steps.Contains));
    }

    [Fact]
    public async Task FramesOfAStrangersMicrophoneAreHeard()
    {
        Place.DemandRecogniser();
        await _open.PublishAsync("hermes/dialogueManager/startSession", """{"init": {"type": "action", "canBeEnqueued": true}, "siteId": "attic"}""");
        await _open.Watcher.WaitForAsync("hermes/asr/startListening");
        var question = Wav.Read(await File.ReadAllBytesAsync(Place.Sample("what-time-is-it.wav"), TestContext.Current.CancellationToken));
        var frames = question.Samples.Concat(new float[2 * question.SampleRate]).Chunk(1024).ToList();
        for (var i = 0; i < frames.Count; i++)
            await File.WriteAllBytesAsync(_open.Home.File($"frame-{i:D4}"), (question with { Samples = frames[i] }).ToBytes(), TestContext.Current.CancellationToken);
        (await Ran.RunAsync("sh", ["-c", $"for frame in frame-*; do mosquitto_pub -h 127.0.0.1 -p {_open.Port} -t hermes/audioServer/attic/audioFrame -f $frame; done"], _open.Home)).DemandSuccess();

        await _open.Watcher.WaitForAsync("hermes/dialogueManager/sessionEnded");
        string[] steps = ["hermes/asr/startListening", "hermes/asr/textCaptured", "hermes/asr/stopListening", "hermes/nlu/query", "hermes/nlu/intentParsed", "hermes/intent/GetTime", "hermes/dialogueManager/endSession", "hermes/tts/say", "hermes/tts/sayFinished"];
        Assert.Equal(steps, _open.Topics.Where(steps.Contains).Distinct());
        Assert.Contains("\"text\":\"what time is it\"", await _open.Watcher.WaitForAsync("hermes/asr/textCaptured"));
    }

    [Fact]
    public async Task ItsLastWillSaysThatThePluginsAreGone()
    {
        await _open.Watcher.WaitForAsync("soother/host/plugins", "ready");
        await _open.Assistant.SignalAsync("KILL");
        await _open.Watcher.WaitForAsync("soother/host/plugins", "\"states\":[]");
    }

    [Fact]
    public async Task TheAssistantEndsSoonAfterSigterm()
    {
        await _open.Assistant.SignalAsync("TERM");
        Assert.Equal(0, await _open.Assistant.EndAsync());
    }
}
