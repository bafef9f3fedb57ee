using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>Teaches a <see cref="PhraseNetwork"/>, a batch of utterances at a time. The same utterances in the same order give the same weights.</summary>
internal sealed class PhraseTeacher
{
    private const int Rounds = 12, Batch = 32, Seed = 577;
    private const float Rate = 4e-3f, Rising = 0.2f;          // of the way, while steps grow
    private const float Unsure = 0.1f;                        // of the certainty that a label is right
    private const float LostWords = 0.2f, LostHidden = 0.5f;  // each time, by chance

    private readonly Random _random = new(Seed);
    private readonly WordTable _words;
    private readonly Adam _table, _taps, _bias, _out, _outBias;
    private readonly PhraseNetwork _network;
    private readonly HashSet<int> _touched = [];
    private readonly float[] _directions = new float[PhraseNetwork.MostWords * WordTable.Width];
    private readonly float[] _backs = new float[PhraseNetwork.MostWords * WordTable.Width];
    private readonly float[] _answers = new float[PhraseNetwork.MostWords * PhraseNetwork.Taps];
    private readonly float[] _errors;

    private PhraseTeacher(WordTable words, int classes)
    {
        const int Multiple = 16;   // of a vector's length
        _words = words;
        _table = new(words.Directions);
        _taps = new(ByChance(PhraseNetwork.Taps * WordTable.Width, WordTable.Width * 2));
        _bias = new(new float[PhraseNetwork.Pooled]);
        _out = new(ByChance(classes * PhraseNetwork.Hidden, PhraseNetwork.Hidden));
        _outBias = new(new float[(classes + Multiple - 1) / Multiple * Multiple]);
        _errors = new float[classes];
        _network = new(words, _bias.Weights, _out.Weights, _outBias.Weights);
        _network.Turn(_taps.Weights);
    }

    public static PhraseNetwork Teach(Course course, CancellationToken cancel)
    {
        var (samples, labels) = (course.Samples, course.Labels);
        var teacher = new PhraseTeacher(WordTable.Of(samples, course.Vectors), course.Classes);
        int[][] words = [.. samples.Select(s => s.Said.Take(PhraseNetwork.MostWords).Select(teacher._words.NumberOf).ToArray())];
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var (step, steps) = (0, Rounds * ((samples.Count + Batch - 1) / Batch));
        for (var round = 0; round < Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            teacher._random.Shuffle(order);
            for (var at = 0; at < order.Length; at += Batch)
            {
                var batch = order.AsSpan(at, Math.Min(Batch, order.Length - at));
                foreach (var i in batch)
                    teacher.Learn(words[i], labels[i], 1f / batch.Length);
                teacher.Step(RateAt((float)step++ / steps));
            }
        }
        return teacher._network;
    }

    private static float RateAt(float done) => done < Rising ? Rate * done / Rising : Rate * (1 + MathF.Cos(MathF.PI * (done - Rising) / (1 - Rising))) / 2;

    private void Learn(int[] words, int label, float weight)
    {
        if (words.Length == 0)
            return;
        Span<float> hidden = stackalloc float[PhraseNetwork.Hidden], back = stackalloc float[PhraseNetwork.Hidden];
        Span<int> places = stackalloc int[PhraseNetwork.Pooled];
        var directions = _directions.AsSpan(0, words.Length * WordTable.Width);
        var lost = 0UL;
        for (var i = 0; i < words.Length; i++)
        {
            var to = directions.Slice(i * WordTable.Width, WordTable.Width);
            if (_random.NextSingle() < LostWords)
            {
                lost |= 1UL << i;
                to.Clear();
            }
            else
                _words[words[i]].CopyTo(to);
        }
        _network.Read(directions, _answers, hidden, places);
        Lose(hidden);
        DecideAndLearn(hidden, label, weight, back);
        Back(words, lost, hidden, back, places);
    }

    // What is lost is zero, also on the way back.
    private void Lose(Span<float> hidden)
    {
        var bits = 0L;
        for (var h = 0; h < hidden.Length; h++, bits >>= 1)
        {
            if (h % 32 == 0)
                bits = _random.NextInt64();
            hidden[h] = (bits & 1) == 0 ? 0 : hidden[h] / (1 - LostHidden);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DecideAndLearn(ReadOnlySpan<float> hidden, int label, float weight, Span<float> back)
    {
        _network.Decide(hidden, _errors);
        Vectorised.Softmax(_errors);
        back.Clear();
        for (var c = 0; c < _errors.Length; c++)
        {
            var error = weight * (_errors[c] - (Unsure / _errors.Length) - (c == label ? 1 - Unsure : 0));
            var at = c * PhraseNetwork.Hidden;
            Vectorised.AddScaled(_out.Weights.AsSpan(at, PhraseNetwork.Hidden), error, back);
            Vectorised.AddScaled(hidden, error, _out.Gradient.AsSpan(at, PhraseNetwork.Hidden));
            _outBias.Gradient[c] += error;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Back(int[] words, ulong lost, ReadOnlySpan<float> hidden, ReadOnlySpan<float> back, ReadOnlySpan<int> places)
    {
        const int Width = WordTable.Width;
        const float Kept = 1 / (1 - LostHidden);
        var backs = _backs.AsSpan(0, words.Length * Width);
        backs.Clear();
        for (int width = 1, block = 0; width <= PhraseNetwork.Longest; block += width++)
        {
            for (var f = 0; f < PhraseNetwork.Filters; f++)
            {
                var at = ((width - 1) * PhraseNetwork.Filters) + f;
                if (hidden[at] == 0)
                    continue;
                var error = back[at] * Kept;
                _bias.Gradient[at] += error;
                for (var (k, word) = (0, places[at]); k < width; k++, word++)
                {
                    if ((uint)word >= (uint)words.Length)
                        continue;
                    var tap = (((block + k) * PhraseNetwork.Filters) + f) * Width;
                    Vectorised.AddScaled(_directions.AsSpan(word * Width, Width), error, _taps.Gradient.AsSpan(tap, Width));
                    Vectorised.AddScaled(_taps.Weights.AsSpan(tap, Width), error, backs.Slice(word * Width, Width));
                }
            }
        }
        for (var d = 0; d < Width; d++)
        {
            var share = hidden[PhraseNetwork.Pooled + d] == 0 ? 0 : back[PhraseNetwork.Pooled + d] * Kept / words.Length;
            for (var i = 0; i < words.Length; i++)
                backs[(i * Width) + d] += share;
        }
        for (var i = 0; i < words.Length; i++)
        {
            if ((lost >> i & 1) != 0)
                continue;
            _touched.Add(words[i]);
            Vectorised.AddScaled(backs.Slice(i * Width, Width), 1, _table.Gradient.AsSpan(words[i] * Width, Width));
        }
    }

    private void Step(float rate)
    {
        foreach (var whole in new[] { _taps, _bias, _out, _outBias })
        {
            whole.Advance();
            whole.Step(rate, 0, whole.Weights.Length);
        }
        _table.Advance();
        foreach (var word in _touched)
            _table.Step(rate, word * WordTable.Width, WordTable.Width);
        _touched.Clear();
        _network.Turn(_taps.Weights);
    }

    private float[] ByChance(int count, int inputs) => [.. Enumerable.Range(0, count).Select(_ => ((_random.NextSingle() * 2) - 1) / MathF.Sqrt(inputs))];
}
