namespace Soother.Intent;

/// <summary>Finds the slots of one intent in a text, as marked examples have them. Safe to use from several threads.</summary>
internal sealed class Tagger
{
    private readonly string[] _slots;
    private readonly int[] _times;
    private readonly Gazetteer _known;
    private readonly TagModel _model;

    private Tagger(string[] slots, int[] times, Gazetteer known, TagModel model) => (_slots, _times, _known, _model) = (slots, times, known, model);

    /// <summary>Learns from examples, and from phrases that are known to fill a slot.</summary>
    public static Tagger Learn(IReadOnlyList<MarkedText> examples, IEnumerable<(string Slot, string Phrase)> phrases)
    {
        string[] slots = [.. examples.SelectMany(e => e.Marks).Select(m => m.Slot).Distinct().Order(StringComparer.Ordinal)];
        int[] times = [.. slots.Select(slot => examples.Sum(e => e.Marks.Count(m => m.Slot == slot)))];
        examples = [.. examples, .. MadeUp.Like(examples)];
        var texts = examples.Select(e => Pieces.Of(e.Text)).ToArray();
        var spans = examples.Select((e, i) => SpansOf(e, texts[i], slots)).ToArray();
        var known = Known(slots, phrases, texts, spans);
        var lessons = texts.Select((pieces, i) => new TagLesson(PieceFeatures.Of(pieces, known.Find(pieces, spans[i])), Labels.Of(pieces.Count, spans[i]))).ToArray();
        return new(slots, times, known, TagTrainer.Learn(lessons, Labels.CountFor(slots.Length)));
    }

    /// <summary>How often a slot was in the examples.</summary>
    public int TimesSeen(string slot) => Array.IndexOf(_slots, slot) is >= 0 and var index ? _times[index] : 0;

    public IReadOnlyList<Mark> Find(string text) => Look(text).Marks;

    public Seen Look(string text)
    {
        var pieces = WithoutEnd(Pieces.Of(text), text);
        var scores = _model.Score(PieceFeatures.Of(pieces, _known.Find(pieces)));
        Mark[] marks = [.. Labels.Spans(_model.Best(scores)).Select(s => new Mark(pieces[s.From].Start, pieces[s.To - 1].End, _slots[s.Slot]))];
        return new(marks, pieces, scores, _slots);
    }

    // A full stop that no example ended with would be taken for a part of the last name.
    private IReadOnlyList<Piece> WithoutEnd(IReadOnlyList<Piece> pieces, string text)
    {
        var count = pieces.Count;
        while (count > 0 && text[pieces[count - 1].Start] is '.' or '!' or '?' or ',' or ';' && !_model.Knows(PieceFeatures.OfWord(pieces[count - 1])))
            count--;
        return count == pieces.Count ? pieces : [.. pieces.Take(count)];
    }

    public void Save(BinaryWriter into)
    {
        into.Write(_slots.Length);
        foreach (var (slot, times) in _slots.Zip(_times))
        {
            into.Write(slot);
            into.Write(times);
        }
        _known.Save(into);
        _model.Save(into);
    }

    public static Tagger Load(BinaryReader from)
    {
        var count = from.ReadInt32();
        var slots = Enumerable.Range(0, count).Select(_ => (Name: from.ReadString(), Times: from.ReadInt32())).ToArray();
        return new([.. slots.Select(s => s.Name)], [.. slots.Select(s => s.Times)], Gazetteer.Load(from), TagModel.Load(from));
    }

    private static Gazetteer Known(
        string[] slots, IEnumerable<(string Slot, string Phrase)> phrases, IReadOnlyList<Piece>[] texts, (int From, int To, int Slot)[][] spans)
    {
        var known = new Gazetteer();
        foreach (var (slot, phrase) in phrases.Where(p => slots.Contains(p.Slot)))
        {
            var pieces = Pieces.Of(phrase);
            known.Add(pieces, 0, pieces.Count, Array.IndexOf(slots, slot));
        }
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var (from, to, slot) in spans[i])
                known.Add(texts[i], from, to, slot);
        }
        return known;
    }

    private static (int From, int To, int Slot)[] SpansOf(MarkedText example, IReadOnlyList<Piece> pieces, string[] slots) =>
        [.. example.Marks.Select(m => SpanOf(m, pieces, slots)).Where(s => s.To > s.From)];

    private static (int From, int To, int Slot) SpanOf(Mark mark, IReadOnlyList<Piece> pieces, string[] slots)
    {
        var inside = pieces.Index().Where(p => p.Item.Start < mark.End && p.Item.End > mark.Start).Select(p => p.Index).ToArray();
        return inside.Length == 0 ? default : (inside[0], inside[^1] + 1, Array.IndexOf(slots, mark.Slot));
    }
}
