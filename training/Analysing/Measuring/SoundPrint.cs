namespace Soother.Training.Analysing.Measuring;

/// <summary>
/// The shape of a recording in 24 pieces of time and 8 bands, without its loudness and colour: the same take at another level, in another coding or cut a little
/// otherwise has nearly the same; another reading of the same words has not.
/// </summary>
internal static class SoundPrint
{
    private const int Pieces = 24;
    private const float Scale = 40;   // of a standard deviation in a signed byte

    /// <summary>The print of the frames from the first to the last that sounds.</summary>
    public static string Of(float[][] bandLevels, int first, int last)
    {
        var values = new float[Pieces * ClipSpectra.Bands];
        for (var piece = 0; piece < Pieces; piece++)
        {
            var from = first + (piece * (last - first + 1) / Pieces);
            var to = Math.Max(from + 1, first + ((piece + 1) * (last - first + 1) / Pieces));
            for (var t = from; t < Math.Min(to, bandLevels.Length); t++)
            {
                for (var band = 0; band < ClipSpectra.Bands; band++)
                    values[(band * Pieces) + piece] += bandLevels[t][band] / (to - from);
            }
        }
        for (var band = 0; band < ClipSpectra.Bands; band++)
            Normalise(values.AsSpan(band * Pieces, Pieces));
        return Convert.ToBase64String([.. values.Select(v => unchecked((byte)(sbyte)Math.Clamp(MathF.Round(v * Scale), -127, 127)))]);
    }

    /// <summary>The numbers of a print.</summary>
    public static sbyte[] Read(string print) => [.. Convert.FromBase64String(print).Select(b => unchecked((sbyte)b))];

    /// <summary>How alike two prints are: 1 the same, 0 unrelated.</summary>
    public static double Likeness(sbyte[] a, sbyte[] b)
    {
        int both = 0, first = 0, second = 0;
        for (var i = 0; i < a.Length; i++)
        {
            both += a[i] * b[i];
            first += a[i] * a[i];
            second += b[i] * b[i];
        }
        return both / Math.Sqrt(Math.Max(1.0, (double)first * second));
    }

    private static void Normalise(Span<float> band)
    {
        var (sum, squares) = (0f, 0f);
        foreach (var v in band)
            sum += v;
        foreach (ref var v in band)
        {
            v -= sum / band.Length;
            squares += v * v;
        }
        var deviation = MathF.Sqrt(squares / band.Length) + 1e-6f;
        foreach (ref var v in band)
            v /= deviation;
    }
}
