namespace Soother.Voice.Signal;

/// <summary>
/// How loud the background is in one band: the least level of the last one and a half to two seconds. Speech, whispered or not, leaves every band now and
/// then, so the least level is the background's, and follows it up as well as down.
/// </summary>
internal sealed class NoiseFloor(int stepsPerPart)
{
    private const int Parts = 4;
    private readonly float[] _least = [.. Enumerable.Repeat(float.PositiveInfinity, Parts)];
    private int _part, _steps;

    /// <summary>Takes the level of the next step, in decibels, and gives the floor.</summary>
    public float Update(float level)
    {
        if (_steps++ == stepsPerPart)
        {
            (_part, _steps) = ((_part + 1) % Parts, 1);
            _least[_part] = float.PositiveInfinity;
        }
        _least[_part] = Math.Min(_least[_part], level);
        return _least.Min();
    }
}
