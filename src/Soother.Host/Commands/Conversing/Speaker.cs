using System.Collections.Concurrent;
using System.Threading.Channels;
using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>
/// The speaker of a site that exists only on the bus: plays what it is given on a real site's speaker if there is one, and says when it is done.
/// Where the site is a real one and its speaker speaks for itself, it only watches.
/// </summary>
internal sealed class Speaker : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly IBus _bus;
    private readonly SiteId _site;
    private readonly SiteId? _aloud;
    private readonly Channel<PlayBytes> _queue = Channel.CreateUnbounded<PlayBytes>();
    private readonly ConcurrentDictionary<string, byte> _watched = new();
    private readonly Task _playing;
    private int _waiting;

    /// <param name="bus">The bus.</param>
    /// <param name="site">The site whose speaker this is.</param>
    /// <param name="aloud">The site whose real speaker sounds as well; null for none.</param>
    public Speaker(IBus bus, SiteId site, SiteId? aloud)
    {
        (_bus, _site, _aloud) = (bus, site, aloud);
        _playing = Task.Run(PlayAsync);
    }

    /// <summary>Whether the real speaker is left out.</summary>
    public bool IsMuted { get; private set; }

    /// <summary>Whether there is sound that was not played to its end.</summary>
    public bool IsBusy => Volatile.Read(ref _waiting) > 0 || !_watched.IsEmpty;

    private bool OnlyWatches => _aloud == _site;

    public async Task MuteAsync(bool mute, CancellationToken cancel)
    {
        IsMuted = mute;
        if (OnlyWatches)
            await (mute ? _bus.PublishAsync(new AudioToggleOff(_site), cancel) : _bus.PublishAsync(new AudioToggleOn(_site), cancel));
    }

    public void Played(PlayFinished sound) => _watched.TryRemove(sound.Id ?? "", out _);

    public void Take(PlayBytes sound)
    {
        if (OnlyWatches)
        {
            _watched[sound.RequestId] = 0;
            return;
        }
        Interlocked.Increment(ref _waiting);
        _queue.Writer.TryWrite(sound);
    }

    /// <summary>Interrupts the voice, and what it has handed over already.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        await _bus.PublishAsync(new TtsStop(_site), cancel);
        if (_aloud is not { } real)
            return;
        await _bus.PublishAsync(new AudioToggleOff(real), cancel);
        if (!IsMuted || !OnlyWatches)
            await _bus.PublishAsync(new AudioToggleOn(real), cancel);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _playing;
    }

    private async Task PlayAsync()
    {
        await foreach (var sound in _queue.Reader.ReadAllAsync())
        {
            if (!IsMuted && _aloud is { } real)
                await PlayAloudAsync(real, sound);
            Interlocked.Decrement(ref _waiting);
            await _bus.PublishAsync(new PlayFinished(sound.RequestId) { SiteId = _site });
        }
    }

    private async Task PlayAloudAsync(SiteId real, PlayBytes sound)
    {
        try
        {
            var length = Wav.Read(sound.Wav).Duration;
            // Under a name of its own, so that the voice does not take the real speaker's word for this one's.
            var aloud = sound with { SiteId = real, RequestId = $"aloud-{sound.RequestId}" };
            await _bus.RequestAsync<PlayBytes, PlayFinished>(aloud, done => done.SiteId == real && done.Id == aloud.RequestId, length + Grace);
        }
        catch (Exception silent) when (silent is TimeoutException or InvalidDataException)
        {
            // A speaker that does not answer holds nobody up: the reply is on the screen and in the file all the same.
        }
    }
}
