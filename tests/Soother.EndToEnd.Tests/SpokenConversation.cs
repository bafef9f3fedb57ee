using System.Text.Json;
using Soother.Testing;

namespace Soother.EndToEnd.Tests;

/// <summary>A conversation through a sound card that is not there: the user's lines in a voice, the answers in a whisper.</summary>
internal sealed class SpokenConversation : IAsyncDisposable
{
    private const string Say = "hermes/tts/say ", Listen = "hermes/asr/startListening ", Captured = "hermes/asr/textCaptured ", Ended = "hermes/dialogueManager/sessionEnded ";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private readonly VirtualSoundCard _card = new();
    private readonly OpenBroker _open = new();
    private RunningProgram? _sounds;
    private bool _isOpen;
    private int _seen;

    public PlayedSounds Sounds => new(_sounds!);

    public Task<SpeakerRecording> RecordAsync() => _card.RecordAsync(TestContext.Current.CancellationToken);

    public async Task StartAsync()
    {
        await _card.StartAsync(TestContext.Current.CancellationToken);
        foreach (var (name, value) in _card.Environment)
            _open.Home.Set(name, value);
        await _open.StartAsync(audio: true, "skills.seed=1");
        _sounds = RunningProgram.Start(
            _open.Home, "/usr/bin/mosquitto_sub", "-h", "127.0.0.1", "-p", _open.Port, "-t", "hermes/audioServer/+/playBytes/#", "-F", PlayedSounds.Format);
        await _open.Watcher.WaitForAsync("soother/nlu/grammar", "breathe with me");
    }

    /// <summary>Says a line, as soon as the assistant listens: in the conversation that is open, or in a new one.</summary>
    /// <returns>What was heard, and what it was taken for.</returns>
    public async Task<(string Heard, string Intent)> SayAsync(string wav)
    {
        if (!_isOpen)
        {
            await _open.PublishAsync("hermes/dialogueManager/startSession", """{"init": {"type": "action", "canBeEnqueued": true}}""");
            await NextAsync(Listen);
            _isOpen = true;
        }
        await _card.SpeakAsync(wav, TestContext.Current.CancellationToken);
        var heard = "";
        while (heard.Length == 0 && _isOpen)
        {
            var line = await NextAsync(Captured, Ended);
            _isOpen = !line.StartsWith(Ended, StringComparison.Ordinal);
            heard = _isOpen ? Text(line, "text") : "";
            if (_isOpen && line.Contains("\"unclear\":true", StringComparison.Ordinal))
                break;
        }
        var understood = await NextAsync("hermes/intent/", "hermes/nlu/intentNotRecognized ", Ended);
        _isOpen &= !understood.StartsWith(Ended, StringComparison.Ordinal);
        return (heard, understood.StartsWith("hermes/intent/", StringComparison.Ordinal) ? understood.Split(' ')[0]["hermes/intent/".Length..] : "-");
    }

    /// <summary>Hears so many texts, or until something is asked, and goes on until the assistant listens again, or the conversation is over.</summary>
    public async Task<IReadOnlyList<(string Id, string Text)>> HearAsync(int texts, bool untilAsked)
    {
        var heard = new List<(string Id, string Text)>();
        while (true)
        {
            var line = await NextAsync(Say, Listen, Ended);
            if (line.StartsWith(Say, StringComparison.Ordinal))
                heard.Add((Text(line, "id"), Text(line, "text")));
            else if (line.StartsWith(Ended, StringComparison.Ordinal))
                _isOpen = false;
            if (!_isOpen || ((untilAsked ? heard.Count > 0 && heard[^1].Text.EndsWith('?') : heard.Count >= texts) && line.StartsWith(Listen, StringComparison.Ordinal)))
                return heard;
        }
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
        if (_sounds is not null)
            await _sounds.DisposeAsync();
        await _open.DisposeAsync();
        await _card.DisposeAsync();
    }

    /// <summary>The next line, behind those that were read, that begins with one of these.</summary>
    private async Task<string> NextAsync(params string[] topics)
    {
        var deadline = DateTime.UtcNow + Longest;
        var from = _seen;
        while (true)
        {
            for (var lines = _open.Watcher.Lines; _seen < lines.Count;)
            {
                var line = lines[_seen++];
                if (topics.Any(topic => line.StartsWith(topic, StringComparison.Ordinal)))
                    return line;
            }
            Assert.True(DateTime.UtcNow < deadline, $"none of {string.Join(", ", topics)} after\n{string.Join('\n', _open.Watcher.Lines.Skip(from).Select(l => l[..Math.Min(l.Length, 200)]))}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static string Text(string line, string key) => JsonDocument.Parse(line[line.IndexOf('{')..]).RootElement.GetProperty(key).GetString()!;
}
