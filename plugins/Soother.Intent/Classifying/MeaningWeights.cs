using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>Each class's weights for the direction of an utterance's words, and its bias.</summary>
internal sealed class MeaningWeights(float[] weights)
{
    private const int Width = WordVectors.Dimensions + 1;
    private const float NoError = 1e-4f;   // of a class that is out of the question

    public MeaningWeights(int classes) : this(new float[classes * Width]) { }

    public float ScoreOf(int label, ReadOnlySpan<float> meaning)
    {
        var own = weights.AsSpan(label * Width, Width);
        return Vectorised.Dot(own[..WordVectors.Dimensions], meaning) + own[WordVectors.Dimensions];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddScores(ReadOnlySpan<float> meaning, Span<float> scores)
    {
        for (var c = 0; c < scores.Length; c++)
        {
            if (scores[c] > float.NegativeInfinity)
                scores[c] += ScoreOf(c, meaning);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Move(ReadOnlySpan<float> meaning, float by, float bias, ReadOnlySpan<float> error)
    {
        for (var c = 0; c < error.Length; c++)
        {
            if (MathF.Abs(error[c]) < NoError)
                continue;
            Vectorised.AddScaled(meaning, by * error[c], weights.AsSpan(c * Width, WordVectors.Dimensions));
            weights[(c * Width) + WordVectors.Dimensions] += bias * error[c];
        }
    }

    public void Write(BinaryWriter to) => Binary.Write(to, weights);

    public static MeaningWeights Read(BinaryReader from) => new(Binary.Read<float>(from));
}
