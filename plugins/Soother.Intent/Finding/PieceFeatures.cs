namespace Soother.Intent;

/// <summary>What the tagger looks at for each piece: the words around it, their ends and shapes, and whether it is in a phrase that is known.</summary>
internal static class PieceFeatures
{
    private const ulong Edge = 0x51ED270B;

    /// <summary>The features of each piece, as hashes.</summary>
    public static ulong[][] Of(IReadOnlyList<Piece> pieces, IEnumerable<(int From, int To, int Slot)> known)
    {
        var lists = new List<ulong>[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
            lists[i] = Around(pieces, i);
        foreach (var (from, to, slot) in known)
        {
            for (var i = from; i < to; i++)
            {
                var part = (ulong)((slot * 4) + (i == from ? 1 : 0) + (i == to - 1 ? 2 : 0));
                lists[i].Add(Mix(40, part, 0));
                lists[i].Add(Mix(41, part, (ulong)Math.Min(to - from, 4)));
                lists[i].Add(Mix(42, part, WordAt(pieces, from - 1)));
            }
        }
        return [.. lists.Select(l => l.ToArray())];
    }

    public static ulong OfWord(Piece piece) => Mix(2, piece.Word, 0);

    private static List<ulong> Around(IReadOnlyList<Piece> pieces, int i)
    {
        var (now, before, after) = (pieces[i].Word, WordAt(pieces, i - 1), WordAt(pieces, i + 1));
        var (before2, after2) = (WordAt(pieces, i - 2), WordAt(pieces, i + 2));
        return
        [
            1, OfWord(pieces[i]), Mix(3, before, 0), Mix(4, after, 0), Mix(5, before2, 0), Mix(6, after2, 0), Mix(7, before, now), Mix(8, now, after),
            Mix(9, before2, before), Mix(10, after, after2), Mix(11, before, after), Mix(12, pieces[i].Front, 0), Mix(13, pieces[i].Back, 0),
            Mix(14, (ulong)pieces[i].Shape, 0), Mix(15, ShapeAt(pieces, i - 1), (ulong)pieces[i].Shape), Mix(16, (ulong)pieces[i].Shape, ShapeAt(pieces, i + 1)),
            Mix(17, WordAt(pieces, i - 3), 0), Mix(18, WordAt(pieces, i + 3), 0), Mix(19, Mix(1, before2, before), now), Mix(20, Mix(1, now, after), after2),
        ];
    }

    private static ulong WordAt(IReadOnlyList<Piece> pieces, int i) => i < 0 ? Edge : i >= pieces.Count ? Edge + 1 : pieces[i].Word;

    private static ulong ShapeAt(IReadOnlyList<Piece> pieces, int i) => i < 0 || i >= pieces.Count ? 99 : (ulong)pieces[i].Shape;

    private static ulong Mix(ulong kind, ulong a, ulong b)
    {
        var hash = (kind * 0x9E3779B97F4A7C15UL) ^ a;
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL;
        hash = (hash ^ b ^ (hash >> 29)) * 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 32);
    }
}
