namespace Soother.Training.Aligning;

/// <summary>What of a clip's sound tells phonemes apart: mel cepstra and how they change, every 10 ms, without what is the same in the whole clip.</summary>
/// <param name="Values">Frame by frame, <see cref="Dimensions"/> values each.</param>
/// <param name="Level">How loud each frame is, in units of the natural logarithm of power.</param>
/// <param name="Mean">The cepstra's mean over the louder frames, which was taken off.</param>
internal sealed record SpeechFeatures(float[] Values, float[] Level, float[] Mean)
{
    /// <summary>Cepstra of a frame, the level being the first of them.</summary>
    public const int Cepstra = 13;

    /// <summary>Values of a frame: cepstra, their slope, and the slope's slope.</summary>
    public const int Dimensions = 3 * Cepstra;

    /// <summary>Seconds from a frame to the next.</summary>
    public const double Hop = 0.01;

    public int Frames => Level.Length;

    public double Seconds => Frames * Hop;

    /// <summary>How loud its silence is, and its speech.</summary>
    public (float Silence, float Speech) Levels()
    {
        var sorted = Level.Order().ToArray();
        return (sorted[sorted.Length / 20], sorted[sorted.Length * 19 / 20]);
    }

    public ReadOnlySpan<float> Frame(int t) => Values.AsSpan(t * Dimensions, Dimensions);
}
