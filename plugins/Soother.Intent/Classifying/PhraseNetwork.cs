using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>
/// A network that reads the words in their order, by their meaning: filters look at one, two and three words at a time, each keeps its strongest answer, and classes
/// are told from these (as in Kim, "Convolutional Neural Networks for Sentence Classification", 2014). It sees that "switch the lamp on" is like "turn the light on",
/// where hardly an n-gram is the same, and that "light" and "on" together mean what neither does alone.
/// </summary>
internal sealed class PhraseNetwork
{
    public const int Filters = 64, Longest = 3, MostWords = 40;
    public const int Pooled = Filters * Longest, Hidden = Pooled + WordTable.Width;
    public const int Taps = Filters * Longest * (Longest + 1) / 2;   // a filter for two words has two sets of weights

    private readonly WordTable _words;
    private readonly float[] _across = new float[Taps * WordTable.Width];   // of each dimension of a word, a weight for each tap
    private readonly float[] _bias;                                         // of each filter
    private readonly float[] _out, _outBias;                                // of each class, a weight for each part of the hidden layer

    public PhraseNetwork(WordTable words, float[] bias, float[] outOf, float[] outBias) => (_words, _bias, _out, _outBias) = (words, bias, outOf, outBias);

    /// <summary>Takes over the weights of the taps, each with its dimensions beside each other: that is how they are learned.</summary>
    public void Turn(ReadOnlySpan<float> taps)
    {
        for (var tap = 0; tap < Taps; tap++)
        {
            for (var d = 0; d < WordTable.Width; d++)
                _across[(d * Taps) + tap] = taps[(tap * WordTable.Width) + d];
        }
    }

    public void Score(ReadOnlySpan<ulong> said, Span<float> scores)
    {
        var count = Math.Min(said.Length, MostWords);
        var room = ArrayPool<float>.Shared.Rent(count * (WordTable.Width + Taps));
        var directions = room.AsSpan(0, count * WordTable.Width);
        for (var i = 0; i < count; i++)
            _words.Copy(said[i], directions.Slice(i * WordTable.Width, WordTable.Width));
        Span<float> hidden = stackalloc float[Hidden];
        Read(directions, room.AsSpan(directions.Length, count * Taps), hidden, stackalloc int[Pooled]);
        ArrayPool<float>.Shared.Return(room);
        Decide(hidden, scores);
    }

    /// <summary>From words to the hidden layer.</summary>
    /// <param name="directions">Of each word.</param>
    /// <param name="answers">Room for the answer of each tap to each word.</param>
    /// <param name="hidden">Each filter's strongest answer, then the mean of the words.</param>
    /// <param name="places">Where each filter's strongest answer begins; <see cref="int.MinValue"/> where it has none.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(ReadOnlySpan<float> directions, Span<float> answers, Span<float> hidden, Span<int> places)
    {
        var count = directions.Length / WordTable.Width;
        Vectorised.Multiply(directions, WordTable.Width, _across, answers);
        hidden.Clear();
        places.Fill(int.MinValue);
        for (int width = 1, block = 0; width <= Longest; block += width++)
        {
            var at = (width - 1) * Filters;
            for (var start = 1 - width; start < count; start++)
                Pool(answers, (start, width, block, count), _bias.AsSpan(at, Filters), hidden.Slice(at, Filters), places.Slice(at, Filters));
        }
        for (var i = 0; i < count; i++)
            Vectorised.AddScaled(directions.Slice(i * WordTable.Width, WordTable.Width), 1f / count, hidden[Pooled..]);
    }

    public void Decide(ReadOnlySpan<float> hidden, Span<float> scores)
    {
        for (var c = 0; c < scores.Length; c++)
            scores[c] = Vectorised.Dot(_out.AsSpan(c * Hidden, Hidden), hidden) + _outBias[c];
    }

    public void Write(BinaryWriter to)
    {
        _words.Write(to);
        foreach (var weights in new[] { _across, _bias, _out, _outBias })
            Binary.Write(to, weights);
    }

    public static PhraseNetwork Read(BinaryReader from, WordVectors? vectors)
    {
        var words = WordTable.Read(from, vectors);
        var across = Binary.Read<float>(from);
        var network = new PhraseNetwork(words, Binary.Read<float>(from), Binary.Read<float>(from), Binary.Read<float>(from));
        across.CopyTo(network._across, 0);
        return network;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pool(ReadOnlySpan<float> answers, (int Start, int Width, int Block, int Count) window, ReadOnlySpan<float> bias, Span<float> most, Span<int> places)
    {
        var (start, width, block, count) = window;
        var (from, to) = (Math.Max(0, -start), Math.Min(width, count - start));   // taps with a word
        var place = new Vector<int>(start);
        for (var f = 0; f < Filters; f += Vector<float>.Count)
        {
            var sum = new Vector<float>(bias[f..]);
            for (var k = from; k < to; k++)
                sum += new Vector<float>(answers[(((start + k) * Taps) + ((block + k) * Filters) + f)..]);
            var before = new Vector<float>(most[f..]);
            var better = Vector.GreaterThan(sum, before);
            Vector.ConditionalSelect(better, sum, before).CopyTo(most[f..]);
            Vector.ConditionalSelect(better, place, new Vector<int>(places[f..])).CopyTo(places[f..]);
        }
    }
}
