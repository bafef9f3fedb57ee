namespace Soother.Intent;

/// <summary>One piece of a text, as the tagger sees it: a word, or a sign.</summary>
/// <param name="Start">In characters.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Word">The word in lower case with each digit as 0, as a hash.</param>
/// <param name="Front">Its first letters, as a hash.</param>
/// <param name="Back">Its last letters, as a hash.</param>
/// <param name="Shape">Whether it has digits, capitals, signs.</param>
internal readonly record struct Piece(int Start, int End, ulong Word, ulong Front, ulong Back, int Shape)
{
    private const int Affix = 3;

    public static Piece Of(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return new(start, end, Hash(word), Hash(word[..Math.Min(Affix, word.Length)]), Hash(word[^Math.Min(Affix, word.Length)..]), ShapeOf(word));
    }

    private static int ShapeOf(ReadOnlySpan<char> word)
    {
        var shape = char.IsUpper(word[0]) ? 1 : 0;
        foreach (var c in word)
            shape |= char.IsDigit(c) ? 2 : char.IsLetter(c) ? 4 : 8;
        return shape;
    }

    // FNV-1a
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ (char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c))) * 1099511628211UL;
        return hash;
    }
}
