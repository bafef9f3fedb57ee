namespace Soother.Intent;

/// <summary>Counts slots that were found rightly: name and place have to agree exactly, as CoNLL's evaluation has it.</summary>
internal sealed class SlotScore
{
    private int _right, _found, _there;

    public double Precision => _found == 0 ? 0 : (double)_right / _found;

    public double Recall => _there == 0 ? 0 : (double)_right / _there;

    public double F1 => _right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(IReadOnlyList<Mark> there, IReadOnlyList<Mark> found)
    {
        (_there, _found) = (_there + there.Count, _found + found.Count);
        _right += found.Count(there.Contains);
    }
}
