namespace Soother.Training.Aligning;

/// <summary>What is measured of one clip, before it is held against the others.</summary>
/// <param name="Seconds">How long it is.</param>
/// <param name="Phones">How many phonemes its text has.</param>
/// <param name="Fits">How its sound goes through its text; null where the sound is too short for the text, or the text has no sounds.</param>
internal sealed record ClipMeasure(double Seconds, int Phones, TextFit? Fits);

/// <summary>How a clip's sound goes through its text. Fits are natural logarithms.</summary>
/// <param name="Speech">Frames that are not silence.</param>
/// <param name="Fit">The mean, over these frames, of how much better the text fits than any sounds; about −0.2 is usual.</param>
/// <param name="OtherFit">The same for the best of some other clips' texts; about −9 is usual.</param>
/// <param name="Density">The mean logarithm of the density of these frames.</param>
/// <param name="Worst">The stretch that fits worst.</param>
/// <param name="Begin">What is gained where the sound may begin anywhere in the text.</param>
/// <param name="End">What is gained where the sound may end anywhere in the text.</param>
/// <param name="Voice">What is the voice's own in it: see <see cref="VoiceOffset"/>.</param>
internal sealed record TextFit(int Speech, double Fit, double OtherFit, double Density, Pit Worst, Gap Begin, Gap End, double[] Voice)
{
    /// <summary>How much better its own text fits than others do.</summary>
    public double Margin => Fit - OtherFit;
}

/// <summary>A stretch that does not fit.</summary>
/// <param name="Depth">The sum of what is missing from a bearable fit, over its frames.</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Phones">How many phonemes of the text lie in it.</param>
internal sealed record Pit(double Depth, double Start, double End, int Phones)
{
    /// <summary>Phonemes a second.</summary>
    public double Pace => Phones / Math.Max(SpeechFeatures.Hop, End - Start);
}

/// <summary>What the text has beyond the sound, on one side.</summary>
/// <param name="Gain">How much better all of the sound fits without it.</param>
/// <param name="Missing">How many phonemes it is.</param>
/// <param name="InWord">Whether it begins or ends inside a word.</param>
/// <param name="Loud">Whether the sound is loud at that end.</param>
internal sealed record Gap(double Gain, int Missing, bool InWord, bool Loud);
