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
    private const double MostLack = 0.25, LeastShare = 0.5, LittleShare = 0.35, Nearer = 0.75;
    private const int FullBand = 14000;   // from this rate on, all of what features are made of is there, and densities can be compared

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
            .Where(r => r.Fits is not null && Suits(measure.Fits, r.Fits, r.Rate >= FullBand))
            .OrderBy(r => usual.Distance(r.Fits!))
            .Select(r => new RateFit(sound.SampleRate, r.Rate, measure, r.Fits!))
            .FirstOrDefault();

    private bool Suits(TextFit? before, TextFit after, bool comparable)
    {
        if (usual.Lack(after.Fit) > MostLack || usual.Share(after) < LeastShare)
            return false;
        var distance = usual.Distance(after);
        if (before is null)
            return comparable ? distance < usual.FarVoice : distance < 2 * usual.FarVoice;
        return comparable
            ? distance < usual.FarVoice && distance < usual.Distance(before) && after.Density > before.Density
            : usual.Share(before) < LittleShare && distance < Nearer * usual.Distance(before);
    }
}
