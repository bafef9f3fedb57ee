using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Testing;
using Vosk;

namespace Soother.Stt.Tests;

/// <summary>A running plugin on a bus in memory, with the real recogniser and the model of the project.</summary>
internal sealed class Ear : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("soother-stt-");
    private readonly SttPlugin _plugin;

    private Ear(SttOptions options, TimeProvider time)
    {
        Skip();
        Client = Bus.Connect("client");
        var context = new PluginContext("Stt", AppContext.BaseDirectory, _data.FullName, Recordings.Root, default, "en-us");
        _plugin = new(Bus.Connect("Stt"), context, Log, time, options);
    }

    public InMemoryBus Bus { get; } = new() { Deadline = TimeSpan.FromSeconds(60) };

    public IBus Client { get; }

    public Lines Log { get; } = new();

    /// <summary>Skips a test where the recogniser is not installed.</summary>
    public static void Skip() => Assert.SkipUnless(VoskLibrary.IsPresent(out var reason), reason);

    /// <summary>A plugin that was told these phrases; null tells it none.</summary>
    public static async Task<Ear> OpenAsync(IReadOnlyList<string>? phrases = null, SttOptions? options = null, TimeProvider? time = null)
    {
        var ear = new Ear(options ?? new(), time ?? TimeProvider.System);
        await ear._plugin.StartAsync(CancellationToken.None);
        if (phrases is not null)
            await ear.Client.PublishAsync(new Grammar(phrases));
        return ear;
    }

    public Task StartAsync(string session, string site = "default", bool stopOnSilence = true) =>
        Client.PublishAsync(new AsrStartListening(site, session, StopOnSilence: stopOnSilence));

    /// <summary>Plays a sound to a site in pieces of so many samples, and a second and a half of near silence after it.</summary>
    public async Task PlayAsync(Wav sound, string site = "default", int samples = 1024, bool silenceAfter = true)
    {
        foreach (var piece in Recordings.Pieces(silenceAfter ? sound with { Samples = [.. sound.Samples, .. Noise.Faint(sound.SampleRate * sound.Channels * 3 / 2)] } : sound, samples))
            await Client.PublishAsync(new AudioFrame(site, piece));
    }

    public Task<TextCaptured> TextAsync(string session) => Bus.WaitForAsync<TextCaptured>(t => t.SessionId == session);

    /// <summary>Plays a sound to a session of its own, and gives what was heard.</summary>
    public async Task<TextCaptured> TranscribeAsync(Wav sound, string session = "s", int samples = 1024)
    {
        await StartAsync(session);
        await PlayAsync(sound, samples: samples);
        return await TextAsync(session);
    }

    public async ValueTask DisposeAsync()
    {
        await Bus.SettleAsync();
        await _plugin.DisposeAsync();
        await Bus.DisposeAsync();
        _data.Delete(recursive: true);
        Assert.Empty(Bus.Faults);
    }
}

/// <summary>Keeps the lines of a log.</summary>
internal sealed class Lines : ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> At(LogLevel level)
    {
        lock (_lines)
            return [.. _lines.Where(line => line.StartsWith(level + ": ", StringComparison.Ordinal))];
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
            _lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}

/// <summary>Sounds that are no speech; always the same ones.</summary>
internal static class Noise
{
    public static float[] Faint(int samples) => White(samples, 0.0005f);

    public static float[] White(int samples, float rms, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, samples).Select(_ => (float)(rms * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }
}
