namespace Soother.Training.Cutting;

/// <summary>One line of the script that may be being read now: for each moment of its text, the best score of being there, and the piece it was begun with.</summary>
internal sealed class LineHypothesis(int line, int[] text)
{
    private const float Never = float.NegativeInfinity;

    private readonly float[] _scores = Filled(text.Length);
    private readonly int[] _begun = new int[text.Length];
    private float[]? _scoresBefore;
    private int[]? _begunBefore;
    private int _from = text.Length, _to;   // where any score is
    private int _fromBefore, _toBefore;
    private float _entry = Never;            // before the first moment of the text: the next step takes it in
    private int _entryPiece;

    public int Line => line;

    public int Moments => text.Length;

    public bool IsAlive => _from < _to;

    public float Best { get; private set; } = Never;

    /// <summary>Begins the line with the next moment.</summary>
    public void Begin(float score, int piece) => (_entry, _entryPiece) = (score, piece);

    /// <summary>Takes in a moment of the recording.</summary>
    /// <param name="earned">What each unit earns there.</param>
    /// <param name="stretch">The cost to stay, or to leave one out.</param>
    /// <param name="least">Scores below are given up.</param>
    public void Step(ReadOnlySpan<float> earned, float stretch, float least)
    {
        var to = Math.Min(text.Length, _to + 2);
        var from = _entry > Never ? 0 : _from;
        var (first, last, best) = (text.Length, 0, Never);
        for (var t = to - 1; t >= from; t--)
        {
            // A moment that brings the text no further earns nothing: else a long noise could rest on a sound like it.
            var earns = earned[text[t]];
            var (score, begun) = (_scores[t] - stretch - Math.Max(0, earns), _begun[t]);
            if (t >= 1 && _scores[t - 1] > score)
                (score, begun) = (_scores[t - 1], _begun[t - 1]);
            if (t >= 2 && _scores[t - 2] - stretch > score)
                (score, begun) = (_scores[t - 2] - stretch, _begun[t - 2]);
            if (t <= 1 && _entry - (t * stretch) > score)
                (score, begun) = (_entry - (t * stretch), _entryPiece);
            score += earns;
            if (score < least)
                score = Never;
            else
            {
                first = t;
                last = Math.Max(last, t + 1);
                best = Math.Max(best, score);
            }
            (_scores[t], _begun[t]) = (score, begun);
        }
        (_from, _to, Best, _entry) = (first, last, best, Never);
    }

    /// <summary>The best score of having read up to the end, or nearly, and the piece it was begun with.</summary>
    public (float Score, int Begun) Whole(int tolerance, float stretch)
    {
        var (best, begun) = (Never, -1);
        for (var t = Math.Max(_from, text.Length - 1 - tolerance); t < _to; t++)
        {
            if (_scores[t] - ((text.Length - 1 - t) * stretch) > best)
                (best, begun) = (_scores[t] - ((text.Length - 1 - t) * stretch), _begun[t]);
        }
        return (best, begun);
    }

    /// <summary>The best score of having read a part of it.</summary>
    public (float Score, int Begun) Part(int atLeast, int tolerance)
    {
        var (best, begun) = (Never, -1);
        for (var t = Math.Max(_from, atLeast); t < Math.Min(_to, text.Length - 1 - tolerance); t++)
        {
            if (_scores[t] > best)
                (best, begun) = (_scores[t], _begun[t]);
        }
        return (best, begun);
    }

    /// <summary>All scores lose so much: a pause.</summary>
    public void Lose(float cost)
    {
        for (var t = _from; t < _to; t++)
            _scores[t] -= cost;
        Best -= cost;
    }

    public void Clear()
    {
        if (_from < _to)
            _scores.AsSpan(_from, _to - _from).Fill(Never);
        (_from, _to, Best, _toBefore) = (text.Length, 0, Never, 0);
    }

    /// <summary>Remembers the scores before a short piece, which may be a noise.</summary>
    public void Remember()
    {
        _scoresBefore ??= new float[text.Length];
        _begunBefore ??= new int[text.Length];
        (_fromBefore, _toBefore) = (_from, _to);
        if (IsAlive)
        {
            _scores.AsSpan(_from, _to - _from).CopyTo(_scoresBefore.AsSpan(_from));
            _begun.AsSpan(_from, _to - _from).CopyTo(_begunBefore.AsSpan(_from));
        }
    }

    /// <summary>Takes what was remembered, at a cost, where it is better: the piece was a noise.</summary>
    public void Recall(float cost)
    {
        for (var t = _fromBefore; t < _toBefore; t++)
        {
            if (_scoresBefore![t] - cost > _scores[t])
                (_scores[t], _begun[t]) = (_scoresBefore[t] - cost, _begunBefore![t]);
        }
        if (_fromBefore < _toBefore)
            (_from, _to) = (Math.Min(_from, _fromBefore), Math.Max(_to, _toBefore));
        Best = Never;
        for (var t = _from; t < _to; t++)
            Best = Math.Max(Best, _scores[t]);
        _toBefore = 0;
    }

    private static float[] Filled(int length)
    {
        var scores = new float[length];
        Array.Fill(scores, Never);
        return scores;
    }
}
