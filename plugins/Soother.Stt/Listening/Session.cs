using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Stt.Recognition;
using Soother.Voice.Signal;

namespace Soother.Stt.Listening;

/// <summary>One recognition session: takes sound on one side, and says what was heard on the other, in its own time.</summary>
internal sealed class Session(AsrStartListening order, SttOptions options, Recognisers recognisers, IBus bus, ILogger logger)
{
    private const int StepSamples = VoiceActivityDetector.StepSamples;
    private readonly Channel<Input> _inputs = Channel.CreateUnbounded<Input>(new() { SingleReader = true });
    private readonly Endpointer _endpointer = new(options, order.StopOnSilence);
    private readonly OtherReadings _others = new(options.Alternatives);
    private readonly List<float[]> _captured = [];
    private readonly Stopwatch _working = new();
    private string _partial = "";
    private double _preRoll;

    /// <summary>Whether its log has the line that says that its sound is broken.</summary>
    public bool SaidBroken { get; set; }

    public AsrStartListening Order => order;

    /// <summary>Gives it the sound from before it began; comes before all other sound.</summary>
    public void Begin(Heard preRoll)
    {
        _preRoll = preRoll.Speech.Length / 100.0;
        Hear(preRoll);
    }

    public void Hear(Heard sound) => _inputs.Writer.TryWrite(new(sound, Listening.End.None));

    public void End(End why) => _inputs.Writer.TryWrite(new(null, why));

    /// <summary>Recognises until the end, and says what was heard: exactly once, whatever happens.</summary>
    /// <param name="before">The session of the same name that this one replaces: it is to speak first.</param>
    public async Task RunAsync(Task before)
    {
        var heard = Transcript.Nothing;
        try
        {
            await before.ConfigureAwait(false);
            using var recogniser = await recognisers.RentAsync(order.IntentFilter, order.Context).ConfigureAwait(false);
            var end = await ListenAsync(recogniser).ConfigureAwait(false);
            if (end != Listening.End.Order)
                await bus.PublishAsync(new AsrRecordingFinished(order.SiteId, order.SessionId)).ConfigureAwait(false);
            _working.Start();
            heard = Transcript.Read(recogniser.Finish(), recogniser.Offset, _preRoll, options.MinLikelihood);
            heard = heard with { Alternatives = _others.Find(recogniser, heard) };
            _working.Stop();
        }
        catch (Exception fault)
        {
            logger.LogError("site {Site}, session {Session}: cannot recognise: {Fault}", order.SiteId, order.SessionId, fault.Message);
            await bus.PublishAsync(new AsrError(fault.Message, order.SiteId, SessionId: order.SessionId)).ConfigureAwait(false);
        }
        await SayAsync(heard).ConfigureAwait(false);
    }

    private async Task<End> ListenAsync(Recogniser recogniser)
    {
        await foreach (var input in _inputs.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (input.Sound is null)
                return input.End;
            var end = Take(recogniser, input.Sound);
            await SayPartialAsync(recogniser).ConfigureAwait(false);
            if (end != Listening.End.None)
                return end;
        }
        return Listening.End.Order;
    }

    // Step by step, and not beyond the end: the text must not depend on how the sound was cut into frames.
    private End Take(Recogniser recogniser, Heard sound)
    {
        var (end, steps) = (Listening.End.None, 0);
        _working.Start();
        while (end == Listening.End.None && steps < sound.Speech.Length)
        {
            recogniser.Accept(sound.Samples.AsSpan(steps * StepSamples, StepSamples));
            end = _endpointer.Step(sound.Speech[steps++], recogniser.Words.Length > 0, recogniser.SeemsEnded);
        }
        _working.Stop();
        _others.Keep(sound.Samples.AsSpan(0, steps * StepSamples));
        if (order.SendAudioCaptured)
            _captured.Add(sound.Samples[..(steps * StepSamples)]);
        return end;
    }

    private async Task SayPartialAsync(Recogniser recogniser)
    {
        var text = recogniser.Words;
        if (!_endpointer.HasSpeech || text == _partial || text.Length == 0)
            return;
        _partial = text;
        await bus.PublishAsync(new PartialTextCaptured(
            text, 0, _working.Elapsed.TotalSeconds, order.SiteId, order.SessionId, order.WakewordId, Lang: order.Lang)).ConfigureAwait(false);
    }

    private async Task SayAsync(Transcript heard)
    {
        await bus.PublishAsync(new TextCaptured(
            heard.Text, heard.Likelihood, _working.Elapsed.TotalSeconds, order.SiteId, order.SessionId, order.WakewordId, [heard.Tokens],
            order.Lang, heard.Alternatives, Unclear: heard.Text.Length == 0 && _endpointer.HasSpeech)).ConfigureAwait(false);
        if (!order.SendAudioCaptured)
            return;
        var sound = new Wav(VoiceActivityDetector.SampleRate, 1, [.. _captured.SelectMany(samples => samples)]);
        try
        {
            await bus.PublishAsync(new AudioCaptured(order.SiteId, order.SessionId ?? "", sound.ToBytes())).ConfigureAwait(false);
        }
        catch (ArgumentException notALevel)
        {
            logger.LogWarning("site {Site}: the sound of a session cannot be sent: {Reason}", order.SiteId, notALevel.Message);
        }
    }

    private readonly record struct Input(Heard? Sound, End End);
}
