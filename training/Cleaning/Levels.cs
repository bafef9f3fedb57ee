namespace Soother.Training.Cleaning;

/// <summary>The loudness of a clip, 10 ms by 10 ms, and where in it somebody speaks: by what stands out of the clip's own background, never by an absolute level, because whispers are quiet.</summary>
internal sealed class Levels
{
    public const double StepSeconds = 0.01;
    private const double LeastRise = 5, MostRise = 12, ShareOfRange = 0.3;   // dB above the background that speech must have
    private const double EdgeRise = 3;                                       // what follows speech, and fades, belongs to it down to here
    private const int LeastSteps = 4;                                        // 40 ms: what is shorter, and stands alone, is a click
    private const int LongestFade = 20;

    private readonly double[] _decibels;

    public Levels(ReadOnlySpan<float> samples, int sampleRate)
    {
        Step = (int)(StepSeconds * sampleRate);
        _decibels = new double[Math.Max(1, samples.Length / Step)];
        for (var i = 0; i < _decibels.Length; i++)
        {
            var sum = 0.0;
            foreach (var sample in samples.Slice(i * Step, Math.Min(Step, samples.Length - (i * Step))))
                sum += sample * sample;
            _decibels[i] = 10 * Math.Log10((sum / Step) + 1e-12);
        }
        var ordered = _decibels.Order().ToArray();
        // The quietest tenth, but not digital silence, which some editors leave at the ends and which is no room's noise.
        var sounding = ordered.SkipWhile(d => d < -110).ToArray();
        Floor = sounding.Length == 0 ? -120 : sounding.Take(Math.Max(1, sounding.Length / 10)).Average();
        Speech = ordered[(int)(0.9 * (ordered.Length - 1))];
        (First, Last) = Speaking();
    }

    /// <summary>Samples a step.</summary>
    public int Step { get; }

    /// <summary>The background, in dB below full scale.</summary>
    public double Floor { get; }

    /// <summary>What nine tenths of the steps are below, in dB below full scale.</summary>
    public double Speech { get; }

    public int Count => _decibels.Length;

    /// <summary>The first and the last step in which somebody speaks; −1 for none.</summary>
    public int First { get; }

    public int Last { get; }

    public double this[int step] => _decibels[step];

    private double Threshold => Floor + Math.Clamp((Speech - Floor) * ShareOfRange, LeastRise, MostRise);

    /// <summary>The stretches of silence between the first and the last word: begin and length in steps.</summary>
    public IEnumerable<(int Start, int Length)> Pauses()
    {
        var start = First;
        for (var i = First; i <= Last; i++)
        {
            if (_decibels[i] < Threshold)
                continue;
            if (i - start > 1)
                yield return (start, i - start);
            start = i + 1;
        }
    }

    /// <summary>How many steps at an end are sound without a gap.</summary>
    public int RunAt(bool end)
    {
        var steps = 0;
        while (steps < Count && _decibels[end ? Count - 1 - steps : steps] >= Threshold)
            steps++;
        return steps;
    }

    private (int First, int Last) Speaking()
    {
        var (first, last) = (-1, -1);
        for (var start = 0; start < Count; start++)
        {
            var end = start;
            while (end < Count && _decibels[end] >= Threshold)
                end++;
            if (end - start >= LeastSteps)
                (first, last) = (first < 0 ? start : first, end - 1);
            start = end;
        }
        if (first < 0)
            return (-1, -1);
        for (var i = 0; i < LongestFade && first > 0 && _decibels[first - 1] >= Floor + EdgeRise; i++)
            first--;
        for (var i = 0; i < LongestFade && last < Count - 1 && _decibels[last + 1] >= Floor + EdgeRise; i++)
            last++;
        return (first, last);
    }
}
