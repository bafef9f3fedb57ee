namespace Soother.Voice;

/// <summary>Levels in decibels.</summary>
public static class Decibels
{
    /// <summary>The factor of an amplitude.</summary>
    public static float ToFactor(float decibels) => MathF.Pow(10, decibels / 20);

    /// <summary>The level of a mean square, relative to a full scale of 1.</summary>
    public static double OfPower(double meanSquare) => 10 * Math.Log10(Math.Max(meanSquare, 1e-20));
}
