namespace Soother.Training.Analysing.Statistics;

/// <summary>
/// What training asks for. Measured: 365 whispered clips of 6.6 s on average (40 minutes), batches of 12, a model of 1.85 million parameters on one core: 1.4 s a step;
/// text and sound find each other within 400 steps (11 minutes), and after 2,100 steps (50 minutes) the voice is understood nearly as well as its recordings.
/// </summary>
/// <param name="StepSeconds">A step on one core: it grows with the seconds of sound in a batch.</param>
/// <param name="MinutesToAlign">Until the first words can be made out: 400 steps.</param>
/// <param name="MinutesToGood">Until it is worth using: 2,100 steps, or four times through all clips where that is more.</param>
/// <param name="Megabytes">Of memory, for a batch with the longest clip.</param>
internal sealed record TrainingEstimate(double StepSeconds, double MinutesToAlign, double MinutesToGood, double Megabytes)
{
    private const double MeasuredStep = 1.4, MeasuredClip = 6.57;   // seconds
    private const int Batch = 12, StepsToAlign = 400, StepsToGood = 2100, Rounds = 4;
    private const double FramesPerSecond = 86;                      // a hop of 256 samples at 22,050 Hz
    private const double Parameters = 1.85e6, BytesPerParameter = 16;   // itself, its gradient and two moments, four bytes each
    private const double Channels = 160, Kept = 12 * 4;             // blocks, and tensors of each that the way back needs
    private const double SoundsPerSecond = 15, AlignerTensors = 6;  // each frames by phonemes
    private const double Program = 400;                             // megabytes of libraries

    public static TrainingEstimate Of(IReadOnlyCollection<double> seconds)
    {
        var step = MeasuredStep * seconds.DefaultIfEmpty(0).Average() / MeasuredClip;
        var steps = Math.Max(StepsToGood, Rounds * seconds.Count / Batch);
        var (frames, phonemes) = (seconds.DefaultIfEmpty(0).Max() * FramesPerSecond, seconds.DefaultIfEmpty(0).Max() * SoundsPerSecond);
        var bytes = (Parameters * BytesPerParameter) + (Batch * frames * 4 * ((Channels * Kept) + (phonemes * AlignerTensors)));
        return new(step, step * StepsToAlign / 60, step * steps / 60, Program + (bytes / 1e6));
    }
}
