using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Soother.EndToEnd.Tests;

/// <summary>A broker that anybody may join, the assistant on it, and somebody who watches.</summary>
internal sealed class OpenBroker : IAsyncDisposable
{
    private const string Watched = "%t %p";
    private RunningProgram? _broker, _assistant, _watcher;

    public Home Home { get; } = new();

    public string Port { get; } = FreePort();

    public RunningProgram Assistant => _assistant!;

    public RunningProgram Watcher => _watcher!;

    /// <summary>The topics of what was sent so far.</summary>
    public IEnumerable<string> Topics => Watcher.Lines.Select(l => l.Split(' ')[0]);

    /// <param name="audio">Whether the assistant has the sound card that the home knows of.</param>
    /// <param name="settings">Settings of the assistant's, <c>section.name=value</c>.</param>
    public async Task StartAsync(bool audio = false, params string[] settings)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mosquitto_pub"), "mosquitto-clients is not installed");
        await File.WriteAllTextAsync(Home.File("mosquitto.conf"), $"listener {Port} 127.0.0.1\nallow_anonymous true\n", TestContext.Current.CancellationToken);
        _broker = RunningProgram.Start(Home, "/usr/sbin/mosquitto", "-v", "-c", Home.File("mosquitto.conf"));
        await _broker.WaitForAsync("running");
        _watcher = RunningProgram.Start(Home, "/usr/bin/mosquitto_sub", "-h", "127.0.0.1", "-p", Port, "-t", "hermes/#", "-t", "soother/#", "-T", "hermes/audioServer/+/audioFrame", "-T", audio ? "hermes/audioServer/+/playBytes/#" : "-", "-F", Watched);
        _assistant = RunningProgram.Start(Home, "dotnet", [Place.Host, "run", "--set", "bus.host=127.0.0.1", "--set", $"bus.port={Port}", .. settings.SelectMany(s => new[] { "--set", s }), .. audio ? Array.Empty<string>() : ["--no-audio"]]);
        await _assistant.WaitForAsync("is ready");
    }

    public async Task PublishAsync(string topic, string payload) =>
        (await Ran.RunAsync("/usr/bin/mosquitto_pub", ["-h", "127.0.0.1", "-p", Port, "-q", "1", "-t", topic, "-m", payload], Home)).DemandSuccess();

    /// <summary>Publishes many messages at once.</summary>
    public async Task PublishAllAsync(string topic, IEnumerable<string> payloads) =>
        (await Ran.RunAsync("/usr/bin/mosquitto_pub", ["-h", "127.0.0.1", "-p", Port, "-q", "1", "-t", topic, "-l"], Home, string.Join('\n', payloads) + "\n")).DemandSuccess();

    /// <summary>Says something at a site, as if it had been spoken there; gives the session.</summary>
    public async Task<string> SayAsync(string site, string text)
    {
        await PublishAsync("hermes/dialogueManager/startSession", $$"""{"init": {"type": "action", "canBeEnqueued": true}, "siteId": "{{site}}"}""");
        var listening = await Watcher.WaitForAsync("hermes/asr/startListening", $"\"siteId\":\"{site}\"");
        var session = JsonDocument.Parse(listening[listening.IndexOf('{')..]).RootElement.GetProperty("sessionId").GetString()!;
        await PublishAsync("hermes/asr/textCaptured", $$"""{"text": "{{text}}", "likelihood": 1, "seconds": 0, "siteId": "{{site}}", "sessionId": "{{session}}"}""");
        return session;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in new[] { _assistant, _watcher, _broker }.OfType<RunningProgram>())
            await program.DisposeAsync();
        Home.Dispose();
    }

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"{((IPEndPoint)probe.LocalEndpoint).Port}";
    }
}
