namespace Soother.Training.Sounds;

/// <summary>Mono sound.</summary>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="Samples">−1 to 1.</param>
internal sealed record Sound(int SampleRate, float[] Samples)
{
    public double Seconds => (double)Samples.Length / SampleRate;

    /// <summary>The same sound at another rate; itself where it has that rate.</summary>
    public Sound At(int sampleRate) =>
        sampleRate == SampleRate ? this : new(sampleRate, Voice.Signal.Resampler.Convert(Samples, SampleRate, sampleRate));
}
