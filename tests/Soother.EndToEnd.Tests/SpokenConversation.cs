using System.Text.Json;
using Soother.Testing;

namespace Soother.EndToEnd.Tests;

/// <summary>What was heard of one line, what it was taken for, and what was answered.</summary>
internal sealed record SpokenTurn(string Said, string Heard, string? Intent, IReadOnlyList<string> Answers);

/// <summary>A conversation through a sound card that is not there: the user's lines in a voice, the answers in a whisper.</summary>
internal sealed class SpokenConversation : IAsyncDisposable
{
    private readonly VirtualSoundCard _card = new();
    private readonly OpenBroker _open = new();
    private bool _isOpen;

    public Task<SpeakerRecording> RecordAsync() => _card.RecordAsync(TestContext.Current.CancellationToken);

    public async Task StartAsync()
    {
        await _card.StartAsync(TestContext.Current.CancellationToken);
        foreach (var (name, value) in _card.Environment)
            _open.Home.Set(name, value);
        await _open.StartAsync(audio: true);
        await _open.Watcher.WaitForAsync("soother/nlu/grammar", "breathe with me");
    }

    /// <summary>Says a line, once the assistant listens, in the conversation that is open or in a new one.</summary>
    public async Task<SpokenTurn> SayAsync(string line, string wav)
    {
        var before = _open.Watcher.Lines.Count;
        if (!_isOpen)
        {
            await _open.PublishAsync("hermes/dialogueManager/startSession", """{"init": {"type": "action", "canBeEnqueued": true}}""");
            await NextAsync(before, "hermes/asr/startListening ");
        }
        var from = _open.Watcher.Lines.Count;
        await _card.SpeakAsync(wav, TestContext.Current.CancellationToken);
        var heard = Text(await NextAsync(from, "hermes/asr/textCaptured "), "text");
        var end = await NextAsync(IndexOf(from, "hermes/asr/textCaptured "), "hermes/asr/startListening ", "hermes/dialogueManager/sessionEnded ");
        _isOpen = end.StartsWith("hermes/asr/startListening ", StringComparison.Ordinal);
        var lines = _open.Watcher.Lines.Skip(from).ToList();
        var intent = lines.Find(l => l.StartsWith("hermes/intent/", StringComparison.Ordinal))?.Split(' ')[0]["hermes/intent/".Length..];
        return new(line, heard, intent, [.. lines.Where(l => l.StartsWith("hermes/tts/say ", StringComparison.Ordinal)).Select(l => Text(l, "text"))]);
    }

    /// <summary>Reads lines aloud, not in a whisper, into files.</summary>
    public static async Task<IReadOnlyList<string>> VoiceAsync(Home home, IReadOnlyList<string> lines)
    {
        var files = new List<string>();
        foreach (var line in lines)
        {
            files.Add(home.File($"line-{files.Count}.wav"));
            (await home.SootherAsync("say", line, "--set", "espeak.voice=en-us+f3", "--set", "espeak.whisper=false", "--set", "espeak.rate=140", "--wav", files[^1])).DemandSuccess();
        }
        return files;
    }

    public async ValueTask DisposeAsync()
    {
        await _open.DisposeAsync();
        await _card.DisposeAsync();
    }

    private async Task<string> NextAsync(int from, params string[] topics)
    {
        var deadline = DateTime.UtcNow + TimeSpan.FromSeconds(90);
        while (true)
        {
            if (_open.Watcher.Lines.Skip(from).FirstOrDefault(l => topics.Any(topic => l.StartsWith(topic, StringComparison.Ordinal))) is { } found)
                return found;
            Assert.True(DateTime.UtcNow < deadline, $"none of {string.Join(", ", topics)} after\n{string.Join('\n', _open.Watcher.Lines.Skip(from).Select(l => l[..Math.Min(l.Length, 200)]))}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private int IndexOf(int from, string topic) => from + _open.Watcher.Lines.Skip(from).ToList().FindIndex(l => l.StartsWith(topic, StringComparison.Ordinal));

    private static string Text(string line, string key) => JsonDocument.Parse(line[line.IndexOf('{')..]).RootElement.GetProperty(key).GetString()!;
}
