namespace Soother.Training.Cutting;

/// <summary>Only the speech of a sound, every 20 ms, as what distinguishes sounds of speech: the shape of the spectrum and how it moves. Pauses are left out.</summary>
internal sealed class SpeechSequence
{
    /// <summary>Numbers that describe a moment.</summary>
    public const int Width = 2 * Shapes;

    /// <summary>Frames of <see cref="MelFrames"/> from one moment to the next.</summary>
    public const int Step = 2;

    private const int Shapes = 13, Aside = 3;
    private const float Range = 45;   // dB below the loudest that count: what lies deeper is room and converter
    private static readonly float[] Cosines = MakeCosines();

    private readonly List<float> _values = [];
    private readonly List<int> _frames = [];
    private readonly List<int> _begins = [0];

    public int Count => _frames.Count;

    public ReadOnlySpan<float> this[int moment] => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values).Slice(moment * Width, Width);

    /// <summary>The first moment of each stretch added, and the end of the last.</summary>
    public IReadOnlyList<int> Begins => _begins;

    public double Seconds => Count * Step * MelFrames.Hop;

    /// <summary>The frame of a moment, counted over all sounds added.</summary>
    public int Frame(int moment) => _frames[moment];

    /// <summary>Adds stretches of one sound, normalised by themselves: another microphone or voice has the same mean and spread.</summary>
    /// <param name="sound">The sound.</param>
    /// <param name="speech">Its stretches of speech.</param>
    /// <param name="offset">Frames of the sounds before it.</param>
    public void Add(MelFrames sound, IReadOnlyList<Stretch> speech, int offset = 0)
    {
        var first = Count;
        var floors = BandFloors(sound, speech);
        Span<float> before = stackalloc float[Shapes], now = stackalloc float[Shapes], after = stackalloc float[Shapes];
        foreach (var run in speech)
        {
            for (var t = run.From; t < run.To; t += Step)
            {
                Shape(sound, t, floors, now);
                Shape(sound, Math.Max(0, t - Aside), floors, before);
                Shape(sound, Math.Min(sound.Count - 1, t + Aside), floors, after);
                _frames.Add(offset + t);
                foreach (var value in now)
                    _values.Add(value);
                for (var i = 0; i < Shapes; i++)
                    _values.Add(after[i] - before[i]);
            }
            _begins.Add(Count);
        }
        Normalise(first);
    }

    private void Normalise(int first)
    {
        var values = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values)[(first * Width)..];
        var count = Math.Max(1, values.Length / Width);
        for (var i = 0; i < Width; i++)
        {
            double sum = 0, squares = 0;
            for (var at = i; at < values.Length; at += Width)
                (sum, squares) = (sum + values[at], squares + ((double)values[at] * values[at]));
            var mean = sum / count;
            var spread = Math.Sqrt(Math.Max(1e-6, (squares / count) - (mean * mean)));
            for (var at = i; at < values.Length; at += Width)
                values[at] = (float)((values[at] - mean) / spread);
        }
    }

    private static float[] BandFloors(MelFrames sound, IReadOnlyList<Stretch> speech)
    {
        var floors = new float[MelFrames.Bands];
        var levels = new List<float>();
        for (var band = 0; band < floors.Length; band++)
        {
            levels.Clear();
            foreach (var run in speech)
            {
                for (var t = run.From; t < run.To; t += Step)
                    levels.Add(sound[t][band]);
            }
            levels.Sort();
            floors[band] = levels.Count == 0 ? 0 : levels[(int)(0.95 * (levels.Count - 1))] - Range;
        }
        return floors;
    }

    private static void Shape(MelFrames sound, int frame, float[] floors, Span<float> shape)
    {
        var levels = sound[frame];
        for (var i = 0; i < Shapes; i++)
        {
            var sum = 0f;
            for (var band = 0; band < levels.Length; band++)
                sum += Cosines[(i * MelFrames.Bands) + band] * Math.Max(levels[band], floors[band]);
            shape[i] = sum;
        }
    }

    private static float[] MakeCosines() =>
        [.. Enumerable.Range(0, Shapes * MelFrames.Bands).Select(k => MathF.Cos(MathF.PI * (k / MelFrames.Bands) * ((k % MelFrames.Bands) + 0.5f) / MelFrames.Bands))];
}
