namespace Soother.SkillKit.Talking;

/// <summary>The latest of many: names come from outside, and must not fill the memory.</summary>
internal sealed class Bounded<TKey, TValue>(int most) where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TValue> _values = [];
    private readonly LinkedList<TKey> _order = [];

    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (_lock)
        {
            if (_values.TryGetValue(key, out var known))
                return known;
            if (_values.Count == most)
            {
                _values.Remove(_order.First!.Value);
                _order.RemoveFirst();
            }
            _order.AddLast(key);
            return _values[key] = make();
        }
    }

    public TValue? Find(TKey key)
    {
        lock (_lock)
            return _values.GetValueOrDefault(key);
    }

    public TValue? Remove(TKey key)
    {
        lock (_lock)
        {
            _order.Remove(key);
            return _values.Remove(key, out var value) ? value : default;
        }
    }
}
