namespace Soother.Training.Analysing.Measuring;

/// <summary>All that is kept of a clip when it has been looked at.</summary>
/// <param name="SoundKey">Stands for the bytes of its sound.</param>
/// <param name="Sound">Null if the sound cannot be read.</param>
/// <param name="Text">What its text is.</param>
/// <param name="Fault">Why the sound cannot be read.</param>
internal sealed record ClipMeasure(string SoundKey, SoundMeasure? Sound, TextMeasure Text, string? Fault = null);

/// <summary>A clip with what was measured of it.</summary>
internal sealed record MeasuredClip(Corpora.Clip Clip, int Order, string SoundKey, SoundMeasure Sound, TextMeasure Text)
{
    public string Id => Clip.Id;
}
