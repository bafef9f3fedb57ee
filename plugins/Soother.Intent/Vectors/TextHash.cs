namespace Soother.Intent;

/// <summary>Hashes that are the same on every machine and in every run, since trained classifiers are kept in files (FNV-1a, mixed as in MurmurHash3).</summary>
internal static class TextHash
{
    private const ulong Start = 14695981039346656037, Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Start;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>Of two parts in this order.</summary>
    public static ulong Join(ulong first, ulong second) => Mix((first * 3) ^ second);

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
