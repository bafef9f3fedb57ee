namespace Soother.Training.Cutting;

/// <summary>
/// How much the shape of a sound moves. Whoever speaks, aloud or in a whisper, moves the mouth all the time; a cough, a breath or a chair is one shape that
/// fades. What is too steady for speech follows from the recording's own long runs.
/// </summary>
internal sealed class Steadiness
{
    private const int Window = 35, Smooth = 2, LeastRuns = 20;   // frames; windows
    private const float Range = 15;                              // dB below the loudest that belong to the shape
    private const double Rare = 0.03;                            // of speech is as steady

    private readonly MelFrames _sound;
    private readonly double _least;

    public Steadiness(MelFrames sound, IEnumerable<Stretch> runs)
    {
        _sound = sound;
        var usual = runs.Where(run => run.Length >= 2 * Window)
            .SelectMany(run => Enumerable.Range(0, run.Length / Window).Select(i => Movement(new(run.From + (i * Window), run.From + ((i + 1) * Window))))).Order().ToArray();
        _least = usual.Length < LeastRuns ? 0 : usual[(int)(Rare * usual.Length)];
    }

    /// <summary>Whether this is too steady to be speech.</summary>
    public bool IsNoise(Stretch run) => Movement(run) < _least;

    // The mean over bands of how far the band strays, from its own mean, against all bands together.
    private double Movement(Stretch run)
    {
        var shapes = new List<float[]>();
        var loudest = float.MinValue;
        for (var t = run.From + Smooth; t < run.To - Smooth; t++)
            loudest = Math.Max(loudest, Level(t));
        for (var t = run.From + Smooth; t < run.To - Smooth; t++)
        {
            if (Level(t) > loudest - Range)
                shapes.Add(Shape(t));
        }
        return shapes.Count < 2 ? double.MaxValue : Enumerable.Range(0, MelFrames.Bands).Average(band =>
        {
            var mean = shapes.Average(s => s[band]);
            return Math.Sqrt(shapes.Average(s => (s[band] - mean) * (s[band] - mean)));
        });
    }

    private float Level(int frame)
    {
        var sum = 0f;
        foreach (var level in _sound[frame])
            sum += level;
        return sum / MelFrames.Bands;
    }

    private float[] Shape(int frame)
    {
        var shape = new float[MelFrames.Bands];
        for (var t = frame - Smooth; t <= frame + Smooth; t++)
        {
            var level = Level(t);
            for (var band = 0; band < shape.Length; band++)
                shape[band] += (_sound[t][band] - level) / ((2 * Smooth) + 1);
        }
        return shape;
    }
}
