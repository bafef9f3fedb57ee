namespace Soother.Training.Aligning;

/// <summary>What is usual in a corpus, in which a few clips are wrong.</summary>
internal sealed class FitRange
{
    private const double Far = 6, Near = 3.5, Suspect = 1.2;   // deviations
    private const double LeastSpread = 0.15;
    private const double SuspectLack = 0.15;
    private const double LeastPit = 3;   // usual margins: clips read by a machine have next to none

    public FitRange(IReadOnlyCollection<TextFit> fits)
    {
        (Fit, Margin, Pit) = (Robust.Median(fits.Select(f => f.Fit)), Robust.Median(fits.Select(f => f.Margin)), Robust.Median(fits.Select(f => f.Worst.Depth)));
        Pit = Math.Max(Pit, LeastPit * Margin);
        Pace = Robust.Median(fits.Select(f => f.Worst.Pace));
        Voice = new VoiceRange([.. fits.Select(f => (f.Voice, f.Speech))]);
    }

    /// <summary>The usual fit of a text, and by how much it fits better than other texts: the corpus's own measure of what is much and little.</summary>
    public double Fit { get; }

    public double Margin { get; }

    /// <summary>The usual depth of a clip's worst stretch.</summary>
    public double Pit { get; }

    /// <summary>The usual phonemes a second there.</summary>
    public double Pace { get; }

    public VoiceRange Voice { get; }

    /// <summary>The distance from which on a voice is another, or recorded otherwise.</summary>
    public double FarVoice => Voiced(Far);

    /// <summary>The distance from which on a voice is another where its phonemes are others too.</summary>
    public double NearVoice => Voiced(Near);

    /// <summary>How much of the usual margin a clip's text has: about 1, and 0 where other texts fit as well.</summary>
    public double Share(TextFit fit) => fit.Margin / Margin;

    /// <summary>By how many usual margins a fit is below the usual one.</summary>
    public double Lack(double fit) => (Fit - fit) / Margin;

    public double Distance(TextFit fit) => Voice.Distance((fit.Voice, fit.Speech));

    /// <summary>Whether it is worth to ask if the clip would be usual at another rate.</summary>
    public bool IsSuspect(ClipMeasure clip) =>
        clip.Fits is not { } fit || Lack(fit.Fit) > SuspectLack || Distance(fit) > Voiced(Suspect);

    private double Voiced(double deviations) => Voice.Usual + (deviations * Math.Max(LeastSpread, Voice.Spread));
}
