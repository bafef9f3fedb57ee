namespace Soother.Dialogue;

/// <summary>What one site remembers from one session to the next. One session at a time uses it.</summary>
internal sealed class SiteMemory(TimeProvider time, TimeSpan contextLasts)
{
    private readonly Dictionary<int, string> _said = [];
    private IReadOnlyDictionary<string, string> _context = new Dictionary<string, string>();
    private DateTimeOffset _contextEnds;

    /// <summary>What was known at the end of the last session, if that is not long ago.</summary>
    public IReadOnlyDictionary<string, string> Context => time.GetUtcNow() < _contextEnds ? _context : new Dictionary<string, string>();

    public void Keep(IReadOnlyDictionary<string, string> context) => (_context, _contextEnds) = (context, time.GetUtcNow() + contextLasts);

    /// <summary>One of the texts, not the one that was said last for this purpose.</summary>
    public string Pick(int purpose, IReadOnlyList<string> texts)
    {
        var fresh = texts.Where(text => text != _said.GetValueOrDefault(purpose)).ToList();
        var chosen = fresh.Count == 0 ? texts[0] : fresh[Random.Shared.Next(fresh.Count)];
        return _said[purpose] = chosen;
    }
}
