using Soother.Contracts;

namespace Soother.Intent;

/// <summary>The last intent of each site, for as long as somebody may want to correct it. Sites never see each other's.</summary>
internal sealed class SiteMemory(TimeProvider time)
{
    private const int MostSites = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly Dictionary<SiteId, (Understood Last, DateTimeOffset At)> _sites = [];

    public Understood? LastAt(SiteId site) => _sites.TryGetValue(site, out var known) && time.GetUtcNow() - known.At <= Kept ? known.Last : null;

    /// <summary>An answer completes what was said before it: its slots are added.</summary>
    public void Remember(SiteId site, Understood understood)
    {
        if (understood.Way == Way.Answer && LastAt(site) is { } last && last.Of == understood.Of)
            understood = understood with { Slots = [.. last.Slots.Where(s => understood.Slots.All(n => n.SlotName != s.SlotName)), .. understood.Slots] };
        if (!_sites.ContainsKey(site) && _sites.Count >= MostSites)
            _sites.Remove(_sites.MinBy(s => s.Value.At).Key);
        _sites[site] = (understood, time.GetUtcNow());
    }
}
