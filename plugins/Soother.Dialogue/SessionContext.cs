namespace Soother.Dialogue;

/// <summary>What is known in one conversation, by name.</summary>
internal sealed class SessionContext
{
    /// <summary>Names come off the wire: a client that makes up ever new ones must not fill the memory.</summary>
    private const int MostNames = 100;
    private readonly Dictionary<string, string> _known;
    private readonly HashSet<string> _passing = [];

    /// <param name="known">What the site remembers.</param>
    /// <param name="news">What whoever began the conversation wants to be known.</param>
    public SessionContext(IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string>? news = null)
    {
        _known = new(known);
        Learn(news);
    }

    /// <summary>All of it now; null for nothing.</summary>
    public IReadOnlyDictionary<string, string>? Snapshot => _known.Count == 0 ? null : new Dictionary<string, string>(_known);

    /// <summary>What stays known when the conversation is over.</summary>
    public IReadOnlyDictionary<string, string> Lasting => _known.Where(known => !_passing.Contains(known.Key)).ToDictionary();

    /// <summary>Takes up what a skill wants to be known; an empty text forgets a name.</summary>
    /// <param name="news">Texts by name.</param>
    /// <param name="passing">The names of what is known only while the conversation goes on.</param>
    public void Learn(IReadOnlyDictionary<string, string>? news, IReadOnlyList<string>? passing = null)
    {
        _passing.ExceptWith(news?.Keys ?? []);
        _passing.UnionWith((passing ?? []).Where(name => news?.ContainsKey(name) == true));
        foreach (var (name, value) in news ?? new Dictionary<string, string>())
        {
            if (value.Length == 0)
                _known.Remove(name);
            else if (_known.Count < MostNames || _known.ContainsKey(name))
                _known[name] = value;
        }
    }
}
