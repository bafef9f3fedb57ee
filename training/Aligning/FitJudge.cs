using System.Globalization;
using Soother.Training.Corpora;

namespace Soother.Training.Aligning;

/// <summary>Says what speaks against a clip, by what is usual in its corpus. One reason a clip: the one that explains most.</summary>
internal sealed class FitJudge(FitRange usual)
{
    // All in usual margins, between the fit of the own text and of others.
    private const double LeastShare = 0.25;     // below it, the text is not this clip's
    private const double RestLack = 0.3;        // the part of a text that is there fits at least so well
    private const double GapGain = 12;          // times one frame
    private const int GapPhones = 3;
    private const double OtherPhonemes = 0.8, StrangePhonemes = 0.7;
    private const double DeepPit = 22, SqueezedPit = 8, StretchedPit = 4.5;   // times the usual pit
    private const double Squeezed = 2.2, Stretched = 0.55;                    // times the usual pace
    private const double LongStretch = 0.3;                                   // seconds: shorter is a breath or a click

    /// <param name="clip">The clip's name.</param>
    /// <param name="measure">As it is.</param>
    /// <param name="rate">At the rate that suits it better, if there is one.</param>
    public ClipFit Of(string clip, ClipMeasure measure, RateFit? rate)
    {
        var distance = measure.Fits is { } f ? usual.Distance(f) : 0;
        var fit = new ClipFit(clip, measure, distance);
        if (rate is not null)
            return fit with { Verdict = Verdict.Drop, Reason = ClipFit.WrongRate, Detail = rate.Detail(usual) };
        if (measure.Fits is not { } fits)
            return Wrong(fit, measure.Phones == 0 ? "its text has nothing that could be said" : Say($"its text has {measure.Phones} phonemes, more than can be said in {measure.Seconds:0.0} s"));
        return Gaps(fit, fits) ?? Text(fit, fits) ?? Voice(fit, fits) ?? Stretch(fit, fits) ?? fit;
    }

    private ClipFit? Gaps(ClipFit fit, TextFit f) => Missing(fit, f, f.End, "ends", "last") ?? Missing(fit, f, f.Begin, "begins", "first");

    private ClipFit? Missing(ClipFit fit, TextFit f, Gap gap, string ends, string last)
    {
        var rest = f.Fit + (gap.Gain / Math.Max(1, f.Speech));
        if (gap.Gain < GapGain * usual.Margin || gap.Missing < GapPhones || usual.Lack(rest) > RestLack)
            return null;
        var cut = last == "last" ? gap.InWord || gap.Loud : gap.InWord && gap.Loud;   // many clips begin loud
        return cut
            ? fit with { Verdict = Verdict.Drop, Reason = ClipFit.Truncated, Detail = Say($"it {ends} inside its text: the {last} {gap.Missing} of {fit.Measure.Phones} phonemes are not there") }
            : Wrong(fit, Say($"the {last} {gap.Missing} of {fit.Measure.Phones} phonemes of its text are not said"));
    }

    private ClipFit? Text(ClipFit fit, TextFit f) => usual.Share(f) >= LeastShare
        ? null
        : Wrong(fit, Say($"its text fits the sound no better than other clips' texts do ({Math.Max(0, usual.Share(f)) * 100:0} % of the usual difference)"));

    // Another speaker's phonemes lie elsewhere to each other too, and tell texts apart less well; another microphone or manner moves all of them.
    private ClipFit? Voice(ClipFit fit, TextFit f)
    {
        var (distance, share) = (fit.VoiceDistance, usual.Share(f));
        if ((distance > usual.FarVoice && share < OtherPhonemes) || (distance > usual.NearVoice && share < StrangePhonemes))
        {
            return fit with
            {
                Verdict = Verdict.Drop, Reason = ClipFit.OtherSpeaker,
                Detail = Say($"its voice is {distance:0.0} away from the corpus's (usual is {usual.Voice.Usual:0.0}), and its phonemes are less like the corpus's ({share * 100:0} %)"),
            };
        }
        return distance <= usual.FarVoice ? null : fit with
        {
            Verdict = Verdict.Doubt, Reason = ClipFit.OtherRecording,
            Detail = Say($"the same sounds are {distance:0.0} away from the corpus's (usual is {usual.Voice.Usual:0.0}): another microphone, room or manner of speaking"),
        };
    }

    // Where the text has words that are not said, its phonemes are squeezed; where it lacks some, they are stretched; a strange name is only strange.
    private ClipFit? Stretch(ClipFit fit, TextFit f)
    {
        var (pit, pace) = (f.Worst, f.Worst.Pace / usual.Pace);
        var (what, limit) =
            pace > Squeezed ? ("the text has words that are not said", SqueezedPit)
            : pace < Stretched && pit.End - pit.Start > LongStretch ? ("words are said that the text does not have", StretchedPit)
            : ("something else is said than the text has", DeepPit);
        return pit.Depth <= limit * usual.Pit ? null : fit with
        {
            Verdict = Verdict.Doubt, Reason = ClipFit.TextMismatch,
            Detail = Say($"from {pit.Start:0.0} to {pit.End:0.0} s {what}"),
        };
    }

    private static ClipFit Wrong(ClipFit fit, string detail) => fit with { Verdict = Verdict.Drop, Reason = ClipFit.TextMismatch, Detail = detail };

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
