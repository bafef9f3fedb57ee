namespace Soother.Stt.Recognition;

/// <summary>The recognisers of a few intents each: those of the filters that were asked for last. Not for two threads at a time.</summary>
internal sealed class FilteredSets
{
    // Each holds a copy of the model's acoustics; a conversation asks the same few questions again and again.
    private const int Most = 3;
    private readonly LinkedList<(string Key, Task<RecogniserSet> Set)> _latest = [];

    /// <summary>The set of a filter, made if need be.</summary>
    /// <param name="key">The filter.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="drop">Takes the one that was asked for longest ago, where there are too many.</param>
    public Task<RecogniserSet> Get(string key, Func<Task<RecogniserSet>> make, Action<Task<RecogniserSet>> drop)
    {
        var found = _latest.FirstOrDefault(entry => entry.Key == key);
        if (found.Set is { IsFaulted: false })
            _latest.Remove(found);
        else
            found = (key, make());
        _latest.AddFirst(found);
        if (_latest.Count > Most)
        {
            drop(_latest.Last!.Value.Set);
            _latest.RemoveLast();
        }
        return found.Set;
    }

    /// <summary>All of them, which it then has no more.</summary>
    public IReadOnlyList<Task<RecogniserSet>> TakeAll()
    {
        Task<RecogniserSet>[] all = [.. _latest.Select(entry => entry.Set)];
        _latest.Clear();
        return all;
    }
}
