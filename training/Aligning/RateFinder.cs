using Soother.Training.Sounds;

namespace Soother.Training.Aligning;

/// <summary>
/// Finds the rate that a clip was recorded at, where its file names a wrong one and it plays too fast or slow, too high or low: the one of the usual rates at which
/// text, pace and voice are all those of the corpus. Speakers' vocal tracts are told apart in the same way, by trying (Lee and Rose 1998).
/// </summary>
/// <remarks>Several threads may use one.</remarks>
internal sealed class RateFinder(ClipMeasurer measurer, FitRange usual)
{
    private const double LowestRatio = 0.35, HighestRatio = 2.3;
    private const double MostLack = 0.25, LeastShare = 0.5;
    private const double Close = 1.25;                        // a ratio that changes a voice less than another speaker would
    private const double Nearer = 0.75;                       // of the voice's distance as it is labelled
    private const int FullBand = 14000;                       // below this rate some of what features are made of is missing:
    private const double LowBand = 2;                         // the voice may be farther away

    private static readonly int[] Rates = [8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000];

    private readonly Dictionary<int, FeatureReader> _readers = Rates.ToDictionary(r => r, r => new FeatureReader(r));

    /// <param name="sound">The clip's.</param>
    /// <param name="symbols">Its text.</param>
    /// <param name="others">Texts of other clips.</param>
    /// <param name="measure">What was measured at the rate that the file names.</param>
    /// <returns>The best other rate; null where the clip is no more usual at any.</returns>
    public RateFit? Find(Sound sound, IReadOnlyList<string> symbols, IReadOnlyList<IReadOnlyList<string>> others, ClipMeasure measure) =>
        Rates.Where(r => r != sound.SampleRate && (double)r / sound.SampleRate is >= LowestRatio and <= HighestRatio)
            .Select(r => (Rate: r, measurer.Measure(_readers[r].Read(sound.Samples), symbols, others).Fits))
            .Where(r => r.Fits is not null && Suits(measure.Fits, r.Fits, r.Rate, (double)r.Rate / sound.SampleRate))
            .OrderBy(r => usual.Distance(r.Fits!))
            .Select(r => new RateFit(sound.SampleRate, r.Rate, measure, r.Fits!))
            .FirstOrDefault();

    private bool Suits(TextFit? before, TextFit after, int rate, double ratio)
    {
        var distance = usual.Distance(after);
        if (usual.Lack(after.Fit) > MostLack || usual.Share(after) < LeastShare || distance > (rate < FullBand ? LowBand : 1) * usual.FarVoice)
            return false;
        var close = ratio is > 1 / Close and < Close;
        return before is null
            || (distance < (close ? 1 : Nearer) * usual.Distance(before) && (close ? after.Density > before.Density : after.Fit > before.Fit));
    }
}
