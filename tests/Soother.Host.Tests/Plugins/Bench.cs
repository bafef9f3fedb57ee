using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Bus;
using Soother.Host.Configuration;
using Soother.Host.Plugins;

namespace Soother.Host.Tests.Plugins;

/// <summary>A real broker, a plugins folder with copies of the fixtures, and the plugins running on it.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly LinesLog _log = new();
    private readonly ILoggerFactory _logs;
    private LocalBroker? _broker;
    private MqttBus? _bus;
    private PluginSet? _plugins;

    public Bench() => _logs = LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(_log));

    public string Folder => _folder.Path;

    /// <summary>What a person would read: <c>Error Name: text</c>.</summary>
    public IReadOnlyList<string> Lines => [.. _log.Lines];

    public LocalBroker Broker => _broker!;

    public PluginState this[string plugin] => _plugins!.States.Single(s => s.Name == plugin);

    /// <summary>Puts a copy of a fixture into the plugins folder.</summary>
    public Bench With(string name, string fixture = "Unruly", string? manifest = null, string settings = "{start: none, times: 1, words: []}", string kind = "skill")
    {
        var target = Path.Combine(_folder.Path, "plugins", name);
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "artifacts", "fixtures", fixture)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        _folder.Write($"plugins/{name}/plugin.yaml", manifest ?? $"name: {name}\nkind: {kind}\nassembly: {fixture}.dll\ncontract: 1\nsettings: {settings}\n");
        return this;
    }

    public string PathOf(string plugin, string file) => Path.Combine(_folder.Path, "plugins", plugin, file);

    /// <summary>Starts everything; settings as on the command line.</summary>
    public async Task<Bench> StartAsync(PluginSelection? selection = null, params string[] settings)
    {
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _broker = await LocalBroker.StartAsync(_logs.CreateLogger("bus"), ((IPEndPoint)listener.LocalEndpoint).Port + 1);
        }
        var link = new BrokerLink(_broker.Endpoint, _logs.CreateLogger("bus"), ours: true);
        _bus = link.Open("test", _logs.CreateLogger("test"));
        await _bus.ConnectAsync();
        var loaded = Settings.From(new(_folder.Path, [], [.. settings.Prepend("plugins.folder=plugins").Select(Override.FromSet)]));
        _plugins = new(selection ?? PluginSelection.All, new(loaded, link, _logs, Path.Combine(_folder.Path, "data")));
        _plugins.Start();
        await _plugins.WaitUntilSettledAsync(new CancellationTokenSource(Deadline).Token);
        return this;
    }

    public Task OrderAsync(string plugin, string what, string topic = "do") =>
        _bus!.PublishAsync(new BusMessage($"fixture/{plugin}/{topic}", Encoding.UTF8.GetBytes(what)));

    /// <summary>Asks a plugin, and returns what it answers.</summary>
    public async Task<string> AskAsync(string plugin, string question = "ping", string answer = "pong")
    {
        var reply = await _bus!.RequestAsync(new BusMessage($"fixture/{plugin}/{question}", default), $"fixture/{plugin}/{answer}", _ => true, Deadline);
        return Encoding.UTF8.GetString(reply.Payload.Span);
    }

    public async Task<PluginState> WaitForAsync(string plugin, Func<PluginState, bool> fits)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (fits(this[plugin]))
                seen.TrySetResult();
        }
        _plugins!.Changed += Look;
        Look();
        try
        {
            await seen.Task.WaitAsync(Deadline);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{plugin} stayed {this[plugin]}; log:\n{string.Join('\n', Lines)}");
        }
        _plugins.Changed -= Look;
        return this[plugin];
    }

    public async ValueTask DisposeAsync()
    {
        if (_plugins is not null)
            await _plugins.DisposeAsync();
        if (_bus is not null)
            await _bus.DisposeAsync();
        if (_broker is not null)
            await _broker.DisposeAsync();
        _logs.Dispose();
        _folder.Dispose();
    }

    private sealed class LinesLog : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

        public void Dispose() { }

        private sealed class Category(LinesLog log, string name) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                log.Lines.Enqueue($"{logLevel} {name}: {formatter(state, exception)}");
        }
    }
}
