using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>Gives the recogniser a whole recording in a session of its own, faster than it was spoken, silences and all.</summary>
internal sealed class Dictation(IBus bus)
{
    private const double Speed = 20;   // times real; more would only pile up at the recogniser
    private static readonly TimeSpan FrameLength = TimeSpan.FromMilliseconds(250), Grace = TimeSpan.FromSeconds(30);

    /// <exception cref="UserException">The recogniser failed or does not answer.</exception>
    public async Task<TextCaptured> RunAsync(Wav recording, CancellationToken cancel)
    {
        var site = new SiteId($"cli-{Guid.NewGuid():N}"[..12]);
        var session = Guid.NewGuid().ToString("N");
        await bus.PublishAsync(new AsrStartListening(site, session, StopOnSilence: false), cancel);
        var samples = recording.ToMono();
        var size = (int)(FrameLength.TotalSeconds * recording.SampleRate);
        for (var from = 0; from < samples.Length; from += size)
        {
            var frame = new Wav(recording.SampleRate, 1, samples[from..Math.Min(from + size, samples.Length)]);
            await bus.PublishAsync(new AudioFrame(site, frame.ToBytes()), cancel);
            await Task.Delay(FrameLength / Speed, cancel);
        }
        var answer = await AnswerAsync(new AsrStopListening(site, session), recording.Duration + Grace, cancel);
        return new Heard(default, answer).As<TextCaptured>() ?? throw new UserException($"the recogniser failed: {new Heard(default, answer).As<AsrError>()!.Error}");
    }

    private async Task<BusMessage> AnswerAsync(AsrStopListening stop, TimeSpan deadline, CancellationToken cancel)
    {
        try
        {
            return await bus.RequestAsync(stop.ToBusMessage(), "hermes/#", m => IsAnswer(new(default, m), stop.SessionId!), deadline, cancel);
        }
        catch (TimeoutException)
        {
            throw new UserException($"the recogniser did not answer within {deadline.TotalSeconds:0} s");
        }
    }

    private static bool IsAnswer(Heard heard, string session) => heard.As<TextCaptured>()?.SessionId == session || heard.As<AsrError>()?.SessionId == session;
}
