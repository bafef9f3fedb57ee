namespace Soother.Intent;

/// <summary>
/// Phrases that are known to fill slots: the choices of lists, and what examples had there. While learning, an example does not count as known what it
/// alone knows, or the tagger would trust the list in everything.
/// </summary>
internal sealed class Gazetteer
{
    private const int LongestPhrase = 8;   // pieces

    private readonly Dictionary<(ulong Phrase, int Slot), int> _times = [];
    private readonly Dictionary<ulong, ulong> _slotsOf = [];   // a bit a slot
    private readonly HashSet<ulong> _beginnings = [];

    public void Add(IReadOnlyList<Piece> pieces, int from, int to, int slot)
    {
        if (to - from > LongestPhrase || slot >= 64)
            return;
        var phrase = 0UL;
        for (var i = from; i < to; i++)
            _beginnings.Add(phrase = Next(phrase, pieces[i]));
        _times[(phrase, slot)] = _times.GetValueOrDefault((phrase, slot)) + 1;
        _slotsOf[phrase] = _slotsOf.GetValueOrDefault(phrase) | (1UL << slot);
    }

    /// <summary>Every known phrase in a text. Where <paramref name="own"/> is given, what only this text made known is left out.</summary>
    public IEnumerable<(int From, int To, int Slot)> Find(IReadOnlyList<Piece> pieces, IReadOnlyList<(int From, int To, int Slot)>? own = null)
    {
        for (var from = 0; from < pieces.Count; from++)
        {
            var phrase = 0UL;
            for (var to = from + 1; to <= Math.Min(pieces.Count, from + LongestPhrase); to++)
            {
                if (!_beginnings.Contains(phrase = Next(phrase, pieces[to - 1])))
                    break;
                var slots = _slotsOf.GetValueOrDefault(phrase);
                for (var slot = 0; slots != 0; slot++, slots >>= 1)
                {
                    if ((slots & 1) != 0 && (own is null || !own.Contains((from, to, slot)) || _times[(phrase, slot)] > 1))
                        yield return (from, to, slot);
                }
            }
        }
    }

    public void Save(BinaryWriter into)
    {
        into.Write(_times.Count);
        foreach (var ((phrase, slot), times) in _times)
        {
            into.Write(phrase);
            into.Write((byte)slot);
            into.Write(times);
        }
        into.Write(_beginnings.Count);
        foreach (var beginning in _beginnings)
            into.Write(beginning);
    }

    public static Gazetteer Load(BinaryReader from)
    {
        var known = new Gazetteer();
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            var (phrase, slot) = (from.ReadUInt64(), from.ReadByte());
            known._times[(phrase, slot)] = from.ReadInt32();
            known._slotsOf[phrase] = known._slotsOf.GetValueOrDefault(phrase) | (1UL << slot);
        }
        for (var left = from.ReadInt32(); left > 0; left--)
            known._beginnings.Add(from.ReadUInt64());
        return known;
    }

    private static ulong Next(ulong phrase, Piece piece) => (((phrase << 7) | (phrase >> 57)) ^ piece.Word) * 0x9E3779B97F4A7C15UL;
}
