using System.Threading.Channels;
using EspeakNg;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Espeak;

/// <summary>Speaks at one site: one text after the other, each in pieces, the next piece made while the one before sounds.</summary>
internal sealed class Speaker : IAsyncDisposable
{
    private readonly IBus _bus;
    private readonly Synthesiser _synthesiser;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private readonly Channel<Order> _orders = Channel.CreateUnbounded<Order>(new() { SingleReader = true });
    private readonly Lock _lock = new();
    private readonly CancellationToken _stopping;
    private readonly Task _work;
    private CancellationTokenSource _stop;   // cancels all that was queued so far
    private Playback? _playback;             // of what is being said
    private volatile Character _character = Character.Plain;

    public Speaker(IBus bus, Synthesiser synthesiser, ILogger log, TimeProvider time, CancellationToken stopping)
    {
        (_bus, _synthesiser, _log, _time, _stopping) = (bus, synthesiser, log, time, stopping);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _work = Task.Run(WorkAsync, CancellationToken.None);
    }

    /// <summary>How what is asked for from now on sounds.</summary>
    public Character Character
    {
        set => _character = value;
    }

    /// <summary>Says this after all that was asked for before.</summary>
    public void Enqueue(TtsSay say)
    {
        lock (_lock)
            _orders.Writer.TryWrite(new(say, _character, _stop.Token));
    }

    /// <summary>Drops all that was asked for so far; each is reported finished.</summary>
    public void Stop()
    {
        CancellationTokenSource stopped;
        lock (_lock)
            (stopped, _stop) = (_stop, CancellationTokenSource.CreateLinkedTokenSource(_stopping));
        stopped.Cancel();
        stopped.Dispose();
    }

    /// <summary>A sound was heard to its end.</summary>
    public void Played(string id)
    {
        lock (_lock)
            _playback?.Played(id);
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        _orders.Writer.TryComplete();
        await _work.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        await foreach (var (say, character, stop) in _orders.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            try
            {
                await SayAsync(say, character, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                _log.LogDebug("stopped speaking at {Site}", say.SiteId);
            }
            catch (Exception fault)
            {
                _log.LogError("could not speak at {Site}: {Reason}", say.SiteId, fault.Message);
                await _bus.PublishAsync(new TtsError(fault.Message, say.SiteId, say.Id, say.SessionId), CancellationToken.None).ConfigureAwait(false);
            }
            finally
            {
                await _bus.PublishAsync(new TtsSayFinished(say.SiteId, say.Id, say.SessionId), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task SayAsync(TtsSay say, Character character, CancellationToken stop)
    {
        if (say.Volume is { } asked && !(asked is >= 0 and <= 1))
            throw new EspeakException($"the volume must be between 0 and 1, not {asked}");
        var voice = _synthesiser.VoiceFor(say.Lang);
        var pieces = _synthesiser.Pieces(say.Text, voice);
        var id = string.IsNullOrEmpty(say.Id) ? Guid.NewGuid().ToString() : say.Id;
        var playback = new Playback(_time);
        lock (_lock)
            _playback = playback;
        try
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                stop.ThrowIfCancellationRequested();
                var isLast = i == pieces.Count - 1;
                var sound = _synthesiser.Speak(pieces[i], voice, character, say.Volume ?? 1, !isLast, stop);
                var soundId = isLast ? id : $"{id}.{i + 1}";
                playback.Sent(soundId, sound.Duration);
                await _bus.PublishAsync(new PlayBytes(say.SiteId, soundId, sound.ToBytes()), stop).ConfigureAwait(false);
            }
            await playback.FinishedAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
                _playback = null;
        }
    }

    private sealed record Order(TtsSay Say, Character Character, CancellationToken Stop);
}
