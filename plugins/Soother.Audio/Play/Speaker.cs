using Soother.Audio.Card;
using Soother.Contracts;

namespace Soother.Audio.Play;

/// <summary>Plays the list on the speaker, for as long as the plugin lives; opens the speaker, and opens it again when it was lost.</summary>
internal sealed class Speaker(ISoundCard card, AudioOptions options, Announcer announcer, PlayList list, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan WhilePlaying = TimeSpan.FromMilliseconds(10), WhileIdle = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(3);
    private const string Hangs = "the sound system does not answer: restart it, or unplug the device and plug it in again";

    private readonly SemaphoreSlim _asked = new(0);
    private readonly Backoff _backoff = new();

    /// <summary>There is something new on the list.</summary>
    public void Wake() => _asked.Release();

    public void Dispose() => _asked.Dispose();

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (AudioOptions.IsNone(options.Output))
                await AnswerAsync(null, WhileIdle, stopping);
            while (true)
                await RunOnceAsync(stopping);
        }
        catch (OperationCanceledException)
        {
        }
        await ReportAsync(list.End(null));
    }

    private async Task RunOnceAsync(CancellationToken stopping)
    {
        string reason;
        ICardStream? stream = null;
        try
        {
            stream = await PatientlyAsync(() => card.Open(DeviceMode.Output, options.Output), stopping);
            _backoff.Reset();
            announcer.Runs(DeviceMode.Output, $"the speaker is '{stream.Device.Name}' at {stream.Rate} Hz");
            // A device that has just started is still filling its buffers, in fits and starts: a sound would have gaps.
            await Task.Delay(2 * options.Latency, stopping);
            await PlayAsync(stream, stopping);
            reason = $"the speaker '{stream.Device.Name}' was lost";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            reason = fault.Message;   // whatever it is, it is tried again, and the assistant goes on without
        }
        finally
        {
            if (stopping.IsCancellationRequested)
            {
                await ReportAsync(list.End(null));   // before it is closed: that can hang
                stream?.Dispose();
            }
        }
        await announcer.TroubleAsync(DeviceMode.Output, reason);
        await ReportAsync(list.End(reason));
        await PatientlyAsync(() => { stream?.Dispose(); return true; }, stopping);
        await AnswerAsync(reason, _backoff.Next(), stopping);
    }

    // A sound system can hang. Its call is left to itself then, and whoever wants a sound is answered meanwhile.
    private async Task<T> PatientlyAsync<T>(Func<T> call, CancellationToken stopping)
    {
        var running = Task.Run(call, stopping);
        while (await Task.WhenAny(running, Task.Delay(Patience, stopping)) != running)
        {
            stopping.ThrowIfCancellationRequested();
            await announcer.TroubleAsync(DeviceMode.Output, Hangs);
            await ReportAsync(list.End(Hangs));
        }
        return await running;
    }

    private async Task PlayAsync(ICardStream stream, CancellationToken stopping)
    {
        var gaps = stream.Gaps;
        while (stream.IsAlive)
        {
            await ReportAsync(list.Step(stream));
            if (stream.Gaps != gaps)
                announcer.Debug($"the speaker had {stream.Gaps - gaps} gaps: more audio.latency helps");
            gaps = stream.Gaps;
            if (list.IsBusy)
                await Task.Delay(WhilePlaying, time, stopping);
            else
                await _asked.WaitAsync(WhileIdle, stopping);
        }
    }

    // No speaker, or none wanted: whoever waits for a sound to end must not wait for ever.
    private async Task AnswerAsync(string? reason, TimeSpan wait, CancellationToken stopping)
    {
        var until = time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
        do
        {
            await ReportAsync(list.End(reason));
            var left = time.GetElapsedTime(time.GetTimestamp(), until);
            if (left <= TimeSpan.Zero)
                return;
            await _asked.WaitAsync(left, stopping);
        }
        while (true);
    }

    private async Task ReportAsync(IReadOnlyList<PlayOutcome> over)
    {
        foreach (var outcome in over)
            await announcer.FinishedAsync(outcome);
    }
}
