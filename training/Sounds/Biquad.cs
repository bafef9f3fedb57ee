namespace Soother.Training.Sounds;

/// <summary>A filter of second order, by the formulas of R. Bristow-Johnson's "Audio EQ Cookbook".</summary>
internal sealed class Biquad
{
    private readonly double _b0, _b1, _b2, _a1, _a2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) =>
        (_b0, _b1, _b2, _a1, _a2) = (b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);

    public static Biquad HighPass(int sampleRate, double hertz, double q)
    {
        var (cos, alpha) = At(sampleRate, hertz, q);
        return new((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    public static Biquad Notch(int sampleRate, double hertz, double q)
    {
        var (cos, alpha) = At(sampleRate, hertz, q);
        return new(1, -2 * cos, 1, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// <summary>The two filters of K-weighting (ITU-R BS.1770-4: a head's shelf, and an ear's deafness for the low), by the bilinear transform at any sample rate.</summary>
    public static Biquad[] KWeighting(int sampleRate)
    {
        const double ShelfHertz = 1681.974450955533, ShelfQ = 0.7071752369554196, Gain = 3.999843853973347, Middle = 0.4996667741545416;
        const double LowHertz = 38.13547087602444, LowQ = 0.5003270373238773;
        var (high, k) = (Math.Pow(10, Gain / 20), Math.Tan(Math.PI * ShelfHertz / sampleRate));
        var band = Math.Pow(high, Middle) * k / ShelfQ;
        var shelf = new Biquad(
            high + band + (k * k), 2 * ((k * k) - high), high - band + (k * k), 1 + (k / ShelfQ) + (k * k), 2 * ((k * k) - 1), 1 - (k / ShelfQ) + (k * k));
        k = Math.Tan(Math.PI * LowHertz / sampleRate);
        var scale = 1 + (k / LowQ) + (k * k);   // the standard leaves the numerator unscaled
        var low = new Biquad(scale, -2 * scale, scale, scale, 2 * ((k * k) - 1), 1 - (k / LowQ) + (k * k));
        return [shelf, low];
    }

    /// <summary>Filters in place, from a state of rest.</summary>
    public void Apply(Span<float> samples)
    {
        double s1 = 0, s2 = 0;
        foreach (ref var sample in samples)
        {
            var x = (double)sample;
            var y = (_b0 * x) + s1;
            s1 = (_b1 * x) - (_a1 * y) + s2;
            s2 = (_b2 * x) - (_a2 * y);
            sample = (float)y;
        }
    }

    /// <summary>Filters in place forwards and then backwards: no sound moves in time, and what is damped is damped twice.</summary>
    public void ApplyBothWays(Span<float> samples)
    {
        Apply(samples);
        samples.Reverse();
        Apply(samples);
        samples.Reverse();
    }

    private static (double Cos, double Alpha) At(int sampleRate, double hertz, double q)
    {
        var omega = 2 * Math.PI * hertz / sampleRate;
        return (Math.Cos(omega), Math.Sin(omega) / (2 * q));
    }
}
