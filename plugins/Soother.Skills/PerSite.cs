using Soother.Contracts;

namespace Soother.Skills;

/// <summary>A value for each site. Site names come off the wire, so the number of sites is bounded: the longest unused is forgotten.</summary>
internal sealed class PerSite<T>(Func<T> make)
{
    private const int MostSites = 1000;
    private readonly Dictionary<SiteId, LinkedListNode<(SiteId Site, T Value)>> _bySite = [];
    private readonly LinkedList<(SiteId Site, T Value)> _byUse = new();

    public T this[SiteId site]
    {
        get
        {
            if (_bySite.TryGetValue(site, out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return node.Value.Value;
            }
            return this[site] = make();
        }
        set
        {
            if (_bySite.Remove(site, out var old))
                _byUse.Remove(old);
            _bySite[site] = _byUse.AddFirst((site, value));
            if (_bySite.Count > MostSites)
                Forget(_byUse.Last!);
        }
    }

    private void Forget(LinkedListNode<(SiteId Site, T Value)> node)
    {
        _byUse.Remove(node);
        _bySite.Remove(node.Value.Site);
    }
}
