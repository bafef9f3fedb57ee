using Soother.Contracts;

namespace Soother.Skills;

/// <summary>How loud each site is, in percent; remembered from one start to the next.</summary>
internal sealed class Volumes
{
    /// <summary>Where nothing was ever set, speakers play as loud as they are.</summary>
    private const int Unset = 100;
    private readonly JsonFile<VolumeFile> _file;
    private readonly IBus _bus;
    private readonly int _step;
    private readonly VolumeFile _kept;
    private readonly HashSet<SiteId> _told = [];
    private readonly Dictionary<SiteId, int> _muted = [];

    public Volumes(JsonFile<VolumeFile> file, IBus bus, int step)
    {
        (_file, _bus, _step) = (file, bus, step);
        _kept = file.Read();
    }

    public async Task<ActionResult> UpAsync(Turn turn)
    {
        var now = Unmuted(turn.Site);
        return await SetAsync(turn, Math.Min(100, now + _step), now >= 100 ? "most" : Outcome.Done).ConfigureAwait(false);
    }

    public async Task<ActionResult> DownAsync(Turn turn)
    {
        var now = Unmuted(turn.Site);
        var least = Math.Min(now, _step); // softer never means silent: that is "mute"
        return await SetAsync(turn, Math.Max(least, now - _step), now <= _step ? "least" : Outcome.Done).ConfigureAwait(false);
    }

    public Task<ActionResult> SetAsync(Turn turn)
    {
        var percent = SlotValues.Number(turn.Values.Json("percent")) ?? throw new ActionFailedException($"'{turn.Values.Plain("percent")}' is not a percentage");
        _muted.Remove(turn.Site);
        return SetAsync(turn, (int)Math.Clamp(percent, 0, 100), Outcome.Done);
    }

    public async Task<ActionResult> MuteAsync(Turn turn)
    {
        var now = Of(turn.Site);
        _muted.TryAdd(turn.Site, now);
        await PublishAsync(turn.Site, 0).ConfigureAwait(false);
        return new(Outcome.Done, turn.Values.With("volume", turn.Values.Speech.Numbers.Percent(0)));
    }

    public Task<ActionResult> UnmuteAsync(Turn turn)
    {
        var before = Unmuted(turn.Site);
        return SetAsync(turn, before == 0 ? _step : before, Outcome.Done);
    }

    /// <summary>Tells a speaker, when it is first used, how loud it was left.</summary>
    public async Task OnSessionStartedAsync(SiteId site)
    {
        if (_told.Add(site) && _kept.Percent.TryGetValue(site.Name, out var percent))
            await PublishAsync(site, percent).ConfigureAwait(false);
    }

    /// <summary>Someone else set the volume: that counts from now on.</summary>
    public Task OnSetVolumeAsync(SetVolume set)
    {
        var percent = (int)Math.Round(100 * Math.Clamp(set.Volume, 0, 1));
        if (!_muted.ContainsKey(set.SiteId) && Of(set.SiteId) != percent)
            Keep(set.SiteId, percent);
        return Task.CompletedTask;
    }

    private int Of(SiteId site) => _kept.Percent.GetValueOrDefault(site.Name, Unset);

    private int Unmuted(SiteId site) => _muted.Remove(site, out var before) ? before : Of(site);

    private async Task<ActionResult> SetAsync(Turn turn, int percent, string outcome)
    {
        Keep(turn.Site, percent);
        await PublishAsync(turn.Site, percent).ConfigureAwait(false);
        return new(outcome, turn.Values.With("volume", turn.Values.Speech.Numbers.Percent(percent)));
    }

    private Task PublishAsync(SiteId site, int percent)
    {
        _told.Add(site);
        return _bus.PublishAsync(new SetVolume(percent / 100.0, site));
    }

    private void Keep(SiteId site, int percent)
    {
        _kept.Percent[site.Name] = percent;
        _file.Write(_kept);
    }
}
