namespace Soother.Training.Cutting;

/// <summary>The state between two pieces: for each line that may have been the last, the best score and what came just before. Place 0 is before the first line, place n is line n − 1.</summary>
internal sealed class SearchRow
{
    private readonly float[] _scores;
    private readonly int[] _begun;
    private readonly ReadingKind[] _kinds;

    public SearchRow(int first, int count)
    {
        First = first;
        (_scores, _begun, _kinds) = (new float[count], new int[count], new ReadingKind[count]);
        Array.Fill(_scores, float.NegativeInfinity);
    }

    public int First { get; }

    public int End => First + _scores.Length;

    public float Best { get; private set; } = float.NegativeInfinity;

    public int BestPlace { get; private set; }

    public float Score(int place) => place >= First && place < End ? _scores[place - First] : float.NegativeInfinity;

    /// <summary>What came last to be here, and the piece that it began with.</summary>
    public (ReadingKind Kind, int FromPiece) Before(int place) => (_kinds[place - First], _begun[place - First]);

    public void Offer(int place, float score, ReadingKind kind, int fromPiece)
    {
        if (place < First || place >= End || score <= _scores[place - First])
            return;
        (_scores[place - First], _kinds[place - First], _begun[place - First]) = (score, kind, fromPiece);
        if (score > Best)
            (Best, BestPlace) = (score, place);
    }
}
