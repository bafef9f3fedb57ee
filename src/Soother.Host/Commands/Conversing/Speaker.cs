using System.Threading.Channels;
using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>
/// The speaker of a site that exists only on the bus: keeps what it is given, plays it on a real site's speaker if there is one, and says when it is done.
/// </summary>
internal sealed class Speaker : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly IBus _bus;
    private readonly SiteId _site;
    private readonly SiteId? _aloud;
    private readonly Channel<PlayBytes> _queue = Channel.CreateUnbounded<PlayBytes>();
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
    public bool IsMuted { get; set; }

    /// <summary>Whether there is sound that was not played to its end.</summary>
    public bool IsBusy => Volatile.Read(ref _waiting) > 0;

    public void Take(PlayBytes sound)
    {
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
