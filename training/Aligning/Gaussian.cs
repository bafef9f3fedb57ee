namespace Soother.Training.Aligning;

/// <summary>A Gaussian with a diagonal covariance, and its share of the mixture that it belongs to.</summary>
internal sealed class Gaussian
{
    private readonly float[] _precision;

    public Gaussian(float weight, float[] mean, float[] variance)
    {
        (Weight, Mean, Variance) = (weight, mean, variance);
        _precision = [.. variance.Select(v => -0.5f / v)];
        Constant = (float)(Math.Log(weight) - (0.5 * variance.Sum(v => Math.Log(2 * Math.PI * v))));
    }

    public float Weight { get; }

    public float[] Mean { get; }

    public float[] Variance { get; }

    /// <summary>The logarithm of the weighted density at the mean.</summary>
    public float Constant { get; }

    /// <summary>The logarithm of the weighted density.</summary>
    public float Score(ReadOnlySpan<float> frame)
    {
        var sum = Constant;
        for (var i = 0; i < frame.Length; i++)
        {
            var off = frame[i] - Mean[i];
            sum += off * off * _precision[i];
        }
        return sum;
    }

    /// <summary>Two, a fifth of a standard deviation to either side.</summary>
    public IEnumerable<Gaussian> Split() => new[] { -0.2f, 0.2f }.Select(side =>
        new Gaussian(Weight / 2, [.. Mean.Zip(Variance, (m, v) => m + (side * MathF.Sqrt(v)))], Variance));
}
