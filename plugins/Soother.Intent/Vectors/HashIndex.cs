namespace Soother.Intent;

/// <summary>Numbers keys in the order in which they come. Keys are hashes already, so nothing is hashed again, and no key is kept as text.</summary>
internal sealed class HashIndex
{
    private ulong[] _keys;
    private int[] _places;   // where a key's number is in _keys, plus one; 0 is free

    public HashIndex(int expected = 1024)
    {
        _keys = new ulong[expected];
        _places = new int[Size(expected)];
    }

    public HashIndex(ulong[] keys)
    {
        (_keys, Count) = (keys, keys.Length);
        _places = new int[Size(keys.Length)];
        for (var i = 0; i < keys.Length; i++)
            _places[PlaceOf(keys[i])] = i + 1;
    }

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>The key's number; -1 if it never came.</summary>
    public int Find(ulong key) => _places[PlaceOf(key)] - 1;

    public int Add(ulong key)
    {
        var place = PlaceOf(key);
        if (_places[place] > 0)
            return _places[place] - 1;
        if (Count == _keys.Length)
            Array.Resize(ref _keys, Count * 2);
        _keys[Count] = key;
        _places[place] = ++Count;
        if (Count * 2 > _places.Length)
            Grow();
        return Count - 1;
    }

    // Twice as many places as keys at least, and a power of two.
    private static int Size(int keys) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys * 2 + 1));

    private int PlaceOf(ulong key)
    {
        var mask = _places.Length - 1;
        for (var place = (int)(key ^ (key >> 32)) & mask; ; place = (place + 1) & mask)
        {
            if (_places[place] == 0 || _keys[_places[place] - 1] == key)
                return place;
        }
    }

    private void Grow()
    {
        _places = new int[_places.Length * 2];
        for (var i = 0; i < Count; i++)
            _places[PlaceOf(_keys[i])] = i + 1;
    }
}
