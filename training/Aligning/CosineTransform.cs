using System.Collections.Concurrent;

namespace Soother.Training.Aligning;

/// <summary>The first coefficients of the orthonormal cosine transform (DCT-II).</summary>
internal static class CosineTransform
{
    private static readonly ConcurrentDictionary<(int, int), float[]> Tables = [];

    public static void Apply(ReadOnlySpan<float> values, Span<float> coefficients)
    {
        var table = Tables.GetOrAdd((values.Length, coefficients.Length), Table);
        for (var i = 0; i < coefficients.Length; i++)
        {
            var row = table.AsSpan(i * values.Length, values.Length);
            var sum = 0f;
            for (var k = 0; k < row.Length; k++)
                sum += row[k] * values[k];
            coefficients[i] = sum;
        }
    }

    private static float[] Table((int Values, int Coefficients) size)
    {
        var table = new float[size.Values * size.Coefficients];
        for (var i = 0; i < size.Coefficients; i++)
        {
            for (var k = 0; k < size.Values; k++)
                table[(i * size.Values) + k] = (float)(Math.Sqrt((i == 0 ? 1.0 : 2.0) / size.Values) * Math.Cos(Math.PI * i * (k + 0.5) / size.Values));
        }
        return table;
    }
}
