namespace Soother.Training.Cutting;

/// <summary>Frames from a first one up to, not including, a last one.</summary>
internal readonly record struct Stretch(int From, int To)
{
    public int Length => To - From;

    public double Seconds => Length * MelFrames.Hop;
}
