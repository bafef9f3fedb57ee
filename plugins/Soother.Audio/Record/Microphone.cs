using Soother.Audio.Card;
using Soother.Contracts;

namespace Soother.Audio.Record;

/// <summary>Publishes what the microphone hears, for as long as the plugin lives; opens it, and opens it again when it was lost.</summary>
internal sealed class Microphone(ISoundCard card, AudioOptions options, Announcer announcer, TimeProvider time)
{
    // As Rhasspy does: one summary for so many frames.
    private const int FramesPerSummary = 5;

    private readonly Backoff _backoff = new();
    private volatile bool _summaries;
    private int _frames;

    /// <summary>Whether to publish summaries.</summary>
    public bool Summaries
    {
        get => _summaries;
        set => _summaries = value;
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!AudioOptions.IsNone(options.Input))
                await RunOnceAsync(stopping);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task RunOnceAsync(CancellationToken stopping)
    {
        string reason;
        try
        {
            stopping.ThrowIfCancellationRequested();
            using var stream = card.Open(DeviceMode.Input, options.Input);
            await ListenAsync(stream, stopping);
            reason = $"the microphone '{stream.Device.Name}' was lost";
            await announcer.TroubleAsync(DeviceMode.Input, reason);   // before it is closed: that can hang
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            reason = fault.Message;   // whatever it is, it is tried again, and the assistant goes on without
        }
        await announcer.TroubleAsync(DeviceMode.Input, reason);
        await Task.Delay(_backoff.Next(), time, stopping);
    }

    private async Task ListenAsync(ICardStream stream, CancellationToken stopping)
    {
        var cutter = new FrameCutter(stream.Rate, options.Frame);
        var buffer = new float[stream.Ring.Capacity];
        var pause = TimeSpan.FromMilliseconds(options.Frame / 2.0);
        var (heard, gaps) = (false, 0L);
        while (stream.IsAlive)
        {
            var count = stream.Ring.Read(buffer);
            if (count > 0 && !heard)
            {
                heard = true;
                _backoff.Reset();
                announcer.Runs(DeviceMode.Input, $"the microphone is '{stream.Device.Name}' at {stream.Rate} Hz");
            }
            await cutter.AddAsync(buffer.AsMemory(0, count), PublishAsync);
            if (stream.Gaps != gaps)
                announcer.Debug($"the microphone lost sound {stream.Gaps - gaps} times: more audio.latency helps");
            gaps = stream.Gaps;
            await Task.Delay(pause, time, stopping);
        }
    }

    private async Task PublishAsync(short[] frame)
    {
        await announcer.SendAsync(new AudioFrame(announcer.Site, Wav.ToBytes(frame, FrameCutter.Rate)));
        if (_summaries && _frames++ % FramesPerSummary == 0)
            await announcer.SendAsync(new AudioSummary(Loudness.DebiasedEnergy(frame)) { SiteId = announcer.Site });
    }
}
