using System.Text;

namespace Soother.EndToEnd.Tests;

/// <summary>Bytes that are no messages, on the topics of messages, from a client that does not care.</summary>
public sealed class RawBytesTests : IAsyncLifetime
{
    private const int Count = 120;

    private static readonly string[] Topics =
    [
        "hermes/nlu/query", "hermes/asr/textCaptured", "hermes/asr/startListening", "hermes/asr/toggleOff", "hermes/dialogueManager/startSession", "hermes/dialogueManager/continueSession",
        "hermes/dialogueManager/endSession", "hermes/hotword/soother/detected", "hermes/hotword/💤/detected", "hermes/tts/say", "hermes/tts/sayFinished", "hermes/audioServer/attic/audioFrame",
        "hermes/audioServer/attic/playBytes/x", "hermes/intent/SetTimer", "hermes/intent/a/b", "soother/nlu/intents", "soother/nlu/getGrammar", "soother/skills/getSkills", "soother/host/getPlugins",
        "rhasspy/asr/attic/train", "soother/tts/stop", "hermes/nlu/intentNotRecognized",
    ];

    private readonly OpenBroker _open = new();

    public async ValueTask InitializeAsync() => await _open.StartAsync();

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    [Fact]
    public async Task NothingFailsAndEachIsOneLine()
    {
        await _open.Watcher.WaitForAsync("soother/nlu/grammar", "timer");
        var random = new Random(3);
        var script = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            await File.WriteAllBytesAsync(_open.Home.File($"raw-{i}"), Payload(random, i), TestContext.Current.CancellationToken);
            script.Append($"mosquitto_pub -h 127.0.0.1 -p {_open.Port} -q 1 -t '{Topics[i % Topics.Length]}' -f raw-{i}\n");
        }
        (await Ran.RunAsync("sh", ["-c", script.ToString()], _open.Home)).DemandSuccess();

        await _open.PublishAsync("hermes/nlu/query", """{"input": "what time is it", "id": "after all", "siteId": "cellar"}""");
        await _open.Watcher.WaitForAsync("hermes/intent/GetTime ", "after all");
        await _open.SayAsync("cellar", "what time is it");
        await _open.Watcher.WaitForAsync("hermes/tts/say ", "cellar");
        await _open.PublishAsync("soother/host/getPlugins", """{"id": "after all"}""");
        var plugins = await _open.Watcher.WaitForAsync("soother/host/plugins ", "after all");
        Assert.DoesNotMatch("\"restarts\":[1-9]", plugins);
        Assert.DoesNotContain(_open.Assistant.Lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        Assert.Contains(_open.Assistant.Lines, line => line.Contains("hermes/nlu/query", StringComparison.Ordinal));
    }

    private static byte[] Payload(Random random, int number) => (number / Topics.Length) switch
    {
        0 => [.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => (byte)random.Next(256))],
        1 => Encoding.UTF8.GetBytes("{\"siteId\": 7, \"text\": [], \"input\": {}, \"sessionId\": {\"a\": 1}, \"init\": \"x\", \"owner\": 3}"),
        2 => Encoding.UTF8.GetBytes(new string('[', 50_000)),
        3 => Encoding.UTF8.GetBytes("{\"input\": \"\\ud800\\udfff\\ud83d\", \"text\": \"\\ud800\", \"siteId\": \"\\udc00\", \"sessionId\": \"\\u0000\", \"likelihood\": 1e999, \"seconds\": -1}"),
        4 => [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'],
        _ => Encoding.UTF8.GetBytes($"{{\"input\": \"{new string('x', 1_000_000)}\", \"siteId\": \"attic\"}}"),
    };
}
