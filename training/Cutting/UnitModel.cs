using System.Numerics;

namespace Soother.Training.Cutting;

/// <summary>
/// How each of a number of sounds of speech ("units") looks to this ear in this voice: a mean and a spread for each number of <see cref="SpeechSequence"/>.
/// The units are found in the synthetic reading of the script; how the reader says them is learned from the recording, take by take.
/// </summary>
internal sealed class UnitModel
{
    private const int Width = SpeechSequence.Width;
    private const float LeastSpread = 0.05f;   // a variance; all together have 1
    private const float Doubt = 8;             // moments that the first guess of a unit counts as

    private const float StrangeVariance = 3, StrangeShare = -3;   // of moments of any sound; a logarithm

    private readonly float[] _means, _precisions, _weights;   // precision: 1 / (2 variance)

    public UnitModel(float[] means, float[] variances, float[] shares)
    {
        Units = shares.Length;
        _means = means;
        _precisions = [.. variances.Select(v => 0.5f / Math.Max(LeastSpread, v))];
        _weights = new float[Units];
        Offsets = new float[Units];
        for (var unit = 0; unit < Units; unit++)
        {
            for (var i = 0; i < Width; i++)
                Offsets[unit] += 0.5f * MathF.Log(_precisions[(unit * Width) + i]);
            _weights[unit] = MathF.Log(Math.Max(1e-6f, shares[unit]));
        }
    }

    public int Units { get; }

    private float[] Offsets { get; }

    /// <summary>How much better each unit explains a moment than speech in general does, as a logarithm.</summary>
    public void Ratios(ReadOnlySpan<float> moment, Span<float> ratios)
    {
        var most = float.MinValue;
        for (var unit = 0; unit < Units; unit++)
        {
            ratios[unit] = Offsets[unit] - Distance(moment, unit);
            most = Math.Max(most, ratios[unit] + _weights[unit]);
        }
        var strange = Strange(moment);
        most = Math.Max(most, strange);
        var sum = MathF.Exp(strange - most);
        for (var unit = 0; unit < Units; unit++)
            sum += MathF.Exp(ratios[unit] + _weights[unit] - most);
        var general = most + MathF.Log(sum);
        for (var unit = 0; unit < Units; unit++)
            ratios[unit] -= general;
    }

    /// <summary>A model of the moments that were found to be each unit; units hardly heard stay near what they were.</summary>
    public UnitModel Learn(IEnumerable<(int Unit, int Moment)> pairs, SpeechSequence speech)
    {
        double[] sums = new double[Units * Width], squares = new double[Units * Width], counts = new double[Units], total = new double[Width];
        foreach (var (unit, moment) in pairs)
        {
            var values = speech[moment];
            counts[unit]++;
            for (var i = 0; i < Width; i++)
                (sums[(unit * Width) + i], squares[(unit * Width) + i]) = (sums[(unit * Width) + i] + values[i], squares[(unit * Width) + i] + ((double)values[i] * values[i]));
        }
        var means = new float[Units * Width];
        for (var k = 0; k < means.Length; k++)
            means[k] = (float)((sums[k] + (Doubt * _means[k])) / (counts[k / Width] + Doubt));
        for (var k = 0; k < means.Length; k++)
            total[k % Width] += squares[k] - (2 * means[k] * sums[k]) + (counts[k / Width] * means[k] * means[k]);
        var heard = Math.Max(1, counts.Sum());
        var variances = new float[Units * Width];
        for (var k = 0; k < means.Length; k++)
        {
            var own = squares[k] - (2 * means[k] * sums[k]) + (counts[k / Width] * means[k] * means[k]);
            variances[k] = (float)((own + (4 * Doubt * total[k % Width] / heard)) / (counts[k / Width] + (4 * Doubt)));
        }
        return new(means, variances, [.. counts.Select(c => (float)((c + 1) / (heard + Units)))]);
    }

    // What is like no unit is no speech: a cough must not look as much like one unit as like another.
    private static float Strange(ReadOnlySpan<float> moment)
    {
        var squares = 0f;
        foreach (var value in moment)
            squares += value * value;
        return StrangeShare - (squares / (2 * StrangeVariance)) - (0.5f * Width * MathF.Log(2 * StrangeVariance));
    }

    private float Distance(ReadOnlySpan<float> moment, int unit)
    {
        var means = _means.AsSpan(unit * Width, Width);
        var precisions = _precisions.AsSpan(unit * Width, Width);
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= Width - Vector<float>.Count; i += Vector<float>.Count)
        {
            var away = new Vector<float>(moment[i..]) - new Vector<float>(means[i..]);
            sums += away * away * new Vector<float>(precisions[i..]);
        }
        var sum = Vector.Sum(sums);
        for (; i < Width; i++)
            sum += (moment[i] - means[i]) * (moment[i] - means[i]) * precisions[i];
        return sum;
    }
}
