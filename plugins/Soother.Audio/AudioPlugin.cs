using Microsoft.Extensions.Logging;
using Soother.Audio.Card;
using Soother.Audio.Play;
using Soother.Audio.Record;
using Soother.Contracts;

namespace Soother.Audio;

/// <summary>The microphone and the speaker of this machine's site.</summary>
public sealed class AudioPlugin : IPlugin, IAsyncDisposable
{
    // A sound system that hangs must not keep the plugin from stopping in time.
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(1.2);

    private readonly IBus _bus;
    private readonly AudioOptions _options;
    private readonly ILogger _log;
    private readonly Announcer _announcer;
    private readonly PortAudioCard _card;
    private readonly PlayList _list;
    private readonly Speaker _speaker;
    private readonly Microphone _microphone;
    private readonly CancellationTokenSource _disposed = new();
    private Task _work = Task.CompletedTask;

    public AudioPlugin(IBus bus, PluginContext context, AudioOptions options, ILogger log, TimeProvider time)
    {
        (_bus, _options, _log) = (bus, options, log);
        _announcer = new Announcer(bus, context.Site, log);
        var latency = TimeSpan.FromMilliseconds(options.Latency);
        _card = new PortAudioCard(latency, FrameCutter.Rate);
        _list = new PlayList(time, latency);
        _speaker = new Speaker(_card, options, _announcer, _list, time);
        _microphone = new Microphone(_card, options, _announcer, time);
    }

    public async Task StartAsync(CancellationToken stopping)
    {
        _options.Check();
        _list.SetVolume(_options.Volume);
        await OnAsync<PlayBytes>(order => order.SiteId, order => Play(() => _list.Add(order.RequestId, order.Wav)), stopping);
        await OnAsync<AudioToggleOff>(order => order.SiteId, _ => Play(_list.Mute), stopping);
        await OnAsync<AudioToggleOn>(order => order.SiteId, _ => _list.Unmute(), stopping);
        await OnAsync<SetVolume>(order => order.SiteId, order => SetVolume(order.Volume), stopping);
        await OnAsync<AudioToggleSummaryOn>(order => order.SiteId, _ => _microphone.Summaries = true, stopping);
        await OnAsync<AudioToggleSummaryOff>(order => order.SiteId, _ => _microphone.Summaries = false, stopping);
        await OnAsync<GetAudioDevices>(order => order.SiteId, order => _ = Task.Run(() => AnswerAsync(order), _disposed.Token), stopping);
        stopping.Register(_disposed.Cancel);
        _work = Task.WhenAll(
            Task.Run(() => _microphone.RunAsync(_disposed.Token), CancellationToken.None),
            Task.Run(() => _speaker.RunAsync(_disposed.Token), CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        var closed = Task.Run(async () =>
        {
            await _work;
            _card.Dispose();
            _speaker.Dispose();
        });
        if (await Task.WhenAny(closed, Task.Delay(CloseTime)) == closed)
            await closed;
        else
            _log.LogWarning("the sound system did not close within {Seconds} s and was left as it is", CloseTime.TotalSeconds);
    }

    private async Task OnAsync<T>(Func<T, SiteId> siteOf, Action<T> act, CancellationToken stopping) where T : IMessage<T> =>
        await _bus.SubscribeAsync<T>(
            order =>
            {
                if (siteOf(order) == _announcer.Site)
                    act(order);
                return Task.CompletedTask;
            },
            stopping);

    private void Play(Action change)
    {
        change();
        _speaker.Wake();
    }

    private void SetVolume(double volume)
    {
        if (!(volume is >= 0 and <= 1))
            throw new MalformedMessageException($"the volume is {volume}; it must be 0 to 1");
        _list.SetVolume(volume);
    }

    private async Task AnswerAsync(GetAudioDevices question)
    {
        IReadOnlyList<SoundDevice> found = [];
        try
        {
            found = _card.Devices();
        }
        catch (SoundDeviceException none)
        {
            _announcer.Debug($"no devices to list: {none.Message}");   // told as a trouble already
        }
        var devices = found.Where(device => question.Modes.Contains(device.Mode)).Select(device => new AudioDevice(
            device.Mode, device.Name, device.Name, device.Description, question.Test ? _card.Works(device) : null));
        await _announcer.SendAsync(new AudioDevices([.. devices], _announcer.Site, question.Id));
    }
}
