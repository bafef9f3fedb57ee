using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>
/// A network with one layer between features and classes. What is used alike comes to stand for the same in it, and two features together can mean what
/// neither does alone, which a linear model cannot learn; alone it is a little worse than one, together they are better than each.
/// </summary>
internal sealed class Network
{
    private const int Width = 64, Seed = 314;
    private const float FirstIn = 0.03f, FirstOut = 0.1f;   // how far from zero weights are at first

    private readonly float[] _in;        // Width weights for each feature
    private readonly float[] _meaning;   // Width for each dimension of the meaning, and for the bias
    private readonly float[] _out;       // Width for each class

    public Network(int features, int classes)
    {
        var random = new Random(Seed);
        float[] Filled(int count, float most) => [.. Enumerable.Range(0, count * Width).Select(_ => ((random.NextSingle() * 2) - 1) * most)];
        (_in, _meaning, _out) = (Filled(features, FirstIn), Filled(WordVectors.Dimensions + 1, FirstIn), Filled(classes, FirstOut));
    }

    private Network(float[] into, float[] meaning, float[] outOf) => (_in, _meaning, _out) = (into, meaning, outOf);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(Row row, Span<float> scores)
    {
        Span<float> hidden = stackalloc float[Width];
        Score(row, hidden, scores);
    }

    /// <summary>One step against the error in a row.</summary>
    /// <param name="row">What was said.</param>
    /// <param name="label">What it means.</param>
    /// <param name="rate">How far to go.</param>
    /// <param name="errors">Room for a number of each class.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Learn(Row row, int label, float rate, Span<float> errors)
    {
        const float NoError = 1e-4f;
        Span<float> hidden = stackalloc float[Width], back = stackalloc float[Width];
        back.Clear();
        Score(row, hidden, errors);
        Vectorised.Softmax(errors);
        errors[label]--;
        for (var c = 0; c < errors.Length; c++)
        {
            if (MathF.Abs(errors[c]) < NoError)
                continue;
            Vectorised.AddScaled(Of(_out, c), errors[c], back);
            Vectorised.AddScaled(hidden, -rate * errors[c], Of(_out, c));
        }
        for (var h = 0; h < Width; h++)
            back[h] = hidden[h] > 0 ? back[h] : 0;
        for (var i = 0; i < row.Features.Length; i++)
        {
            if (row.Values[i] > 0)
                Vectorised.AddScaled(back, -rate * row.Values[i], Of(_in, row.Features[i]));
        }
        for (var d = 0; d < WordVectors.Dimensions; d++)
            Vectorised.AddScaled(back, -rate * row.Meaning[d], Of(_meaning, d));
        Vectorised.AddScaled(back, -rate, Of(_meaning, WordVectors.Dimensions));
    }

    public void Write(BinaryWriter to)
    {
        Binary.Write(to, _in);
        Binary.Write(to, _meaning);
        Binary.Write(to, _out);
    }

    public static Network Read(BinaryReader from) => new(Binary.Read<float>(from), Binary.Read<float>(from), Binary.Read<float>(from));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(Row row, Span<float> hidden, Span<float> scores)
    {
        Of(_meaning, WordVectors.Dimensions).CopyTo(hidden);
        for (var i = 0; i < row.Features.Length; i++)
        {
            if (row.Values[i] > 0)
                Vectorised.AddScaled(Of(_in, row.Features[i]), row.Values[i], hidden);
        }
        for (var d = 0; d < WordVectors.Dimensions; d++)
            Vectorised.AddScaled(Of(_meaning, d), row.Meaning[d], hidden);
        foreach (ref var value in hidden)
            value = MathF.Max(0, value);
        for (var c = 0; c < scores.Length; c++)
            scores[c] = Vectorised.Dot(Of(_out, c), hidden);
    }

    private static Span<float> Of(float[] weights, int which) => weights.AsSpan(which * Width, Width);
}
