using Soother.Contracts;

namespace Soother.Skills;

/// <summary>How loud a site's speaker is.</summary>
internal sealed class VolumeGroup : IBuiltinGroup
{
    private readonly Volumes _volumes;
    private readonly IBus _bus;

    private VolumeGroup(BuiltinTools tools)
    {
        _bus = tools.Bus;
        _volumes = new(new(tools.DataFile("volumes.json"), KeptJson.Default.VolumeFile, tools.Log), tools.Bus, tools.Options.VolumeStep);
        Actions = new()
        {
            { "volume.up", _volumes.UpAsync }, { "volume.down", _volumes.DownAsync }, { "volume.set", _volumes.SetAsync }, { "volume.mute", _volumes.MuteAsync },
            { "volume.unmute", _volumes.UnmuteAsync },
        };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("volume.up", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"], ["most"] = ["volume"] }),
            new("volume.down", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"], ["least"] = ["volume"] }),
            new("volume.set", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"] }, "percent"),
            new("volume.mute", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"] }),
            new("volume.unmute", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"] }),
        ],
        tools => new VolumeGroup(tools));

    public ActionTable Actions { get; }

    public async Task SubscribeAsync(CancellationToken stopping)
    {
        await _bus.SubscribeAsync<SessionStarted>(started => _volumes.OnSessionStartedAsync(started.SiteId), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<SetVolume>(_volumes.OnSetVolumeAsync, stopping).ConfigureAwait(false);
    }
}
