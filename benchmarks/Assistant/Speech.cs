using Soother.Contracts;

namespace Soother.Benchmarks.Assistant;

internal static class Speech
{
    private const float Quiet = 0.01f;   // −40 dB of full scale: the samples are made by a synthesiser and have no background

    /// <summary>When the last sound of a clean recording ends.</summary>
    public static TimeSpan End(Wav recording)
    {
        var samples = recording.ToMono();
        return TimeSpan.FromSeconds((Array.FindLastIndex(samples, s => Math.Abs(s) > Quiet) + 1.0) / recording.SampleRate);
    }
}
