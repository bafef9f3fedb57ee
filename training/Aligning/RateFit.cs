using System.Globalization;

namespace Soother.Training.Aligning;

/// <summary>A rate at which a clip is usual, which it is not at the rate that its file names.</summary>
/// <param name="Labelled">Samples a second, as the file says.</param>
/// <param name="True">Samples a second, as it sounds.</param>
/// <param name="Before">The measure as the file is; the fit is null where the text did not fit in at all.</param>
/// <param name="After">The measure at the true rate.</param>
internal sealed record RateFit(int Labelled, int True, ClipMeasure Before, TextFit After)
{
    public string Detail(FitRange usual)
    {
        var voice = Before.Fits is { } fit ? string.Create(CultureInfo.InvariantCulture, $"; its voice would be {usual.Distance(After):0.0} instead of {usual.Distance(fit):0.0} times the usual distance away") : "";
        return $"it sounds as if recorded at {True} Hz and labelled {Labelled}{voice}";
    }
}
