using Soother.Testing;
using Soother.Voice;

namespace Soother.EndToEnd.Tests;

/// <summary>The whole way through a sound card: a question is played into the microphone, and the whispered answer is recorded from the speaker.</summary>
public sealed class SoundCardTests : IAsyncLifetime
{
    private readonly Home _home = new();
    private VirtualSoundCard? _card;
    private RunningProgram? _assistant, _watcher;

    public async ValueTask InitializeAsync()
    {
        Place.DemandRecogniser();
        Assert.SkipUnless(VirtualSoundCard.WhyNot is null, $"no virtual sound card: {VirtualSoundCard.WhyNot}");
        _card = new VirtualSoundCard();
        await _card.StartAsync(TestContext.Current.CancellationToken);
        foreach (var (name, value) in _card.Environment)
            _home.Set(name, value);
        _assistant = RunningProgram.Start(_home, "dotnet", Place.Host, "run");
        await _assistant.WaitForAsync("is ready");
        _watcher = RunningProgram.Start(_home, "dotnet", Place.Host, "bus");
        await _watcher.WaitForAsync("Watching");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in new[] { _watcher, _assistant }.OfType<RunningProgram>())
            await program.DisposeAsync();
        if (_card is not null)
            await _card.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public Task TheProjectsOwnQuestionIsAnsweredInAWhisper() => AskAsync(Place.Sample("what-time-is-it.wav"));

    [Fact]
    public Task APersonsQuestionIsAnsweredInAWhisper()
    {
        var recording = Path.Combine(Place.Recordings, "rhasspy_what_time_is_it.wav");
        Assert.SkipUnless(File.Exists(recording), $"{Path.GetFileName(recording)} is not here");
        return AskAsync(recording);
    }

    private async Task AskAsync(string question)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var speaker = await _card!.RecordAsync(cancel);
        (await _home.SootherAsync("wake")).DemandSuccess();
        await _watcher!.WaitForAsync("hermes/asr/startListening");
        await _card.SpeakAsync(question, cancel);
        await _watcher.WaitForAsync("hermes/intent/GetTime");
        await _watcher.WaitForAsync("hermes/audioServer/default/playFinished");
        await _watcher.WaitForAsync("hermes/dialogueManager/sessionEnded");

        var recorded = speaker.Sound;
        var whisper = WhisperMeasure.Of(Loud(recorded.Samples), recorded.SampleRate);
        Assert.InRange(whisper.Seconds, 0.8, 8);
        Assert.InRange(whisper.Voiced, 0, 0.1);
        Assert.True(whisper.HarmonicsToNoise < 0, $"{whisper.HarmonicsToNoise} dB");
    }

    // A recording of a speaker begins and ends in silence.
    private static ReadOnlySpan<float> Loud(float[] recorded)
    {
        const float Audible = 0.005f;
        var (from, to) = (Array.FindIndex(recorded, s => Math.Abs(s) > Audible), Array.FindLastIndex(recorded, s => Math.Abs(s) > Audible));
        Assert.True(from >= 0, "nothing came out of the speaker");
        return recorded.AsSpan(from..(to + 1));
    }
}
