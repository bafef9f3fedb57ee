using System.Globalization;

namespace Soother.Training.Whispering;

/// <summary>What a whisper must measure. Beside each limit stands what one real whisper measures (a man, German, recorded at 22.05 kHz) and the same man speaking.</summary>
internal static class Gates
{
    public static IReadOnlyList<Gate> All { get; } =
    [
        new("frames with a pitch", "%", w => w.Voiced * 100, "under", 5, Real: 2.4, Spoken: 52.7),
        new("harmonics to noise", "dB", w => w.HarmonicsToNoise, "under", -4, Real: -5.0, Spoken: -0.8),
        new("below 1 kHz to above", "dB", w => w.LowToHigh, "under", 2, Real: -5.4, Spoken: 12.5),
        new("flatness, 300 to 4000 Hz", "dB", w => w.Flatness, "over", -11, Real: -8.4, Spoken: -13.4),
    ];
}

/// <summary>One measure of a whisper, and its limit.</summary>
internal sealed record Gate(string Name, string Unit, Func<WhisperSound, double> Of, string Side, double Bound, double Real, double Spoken)
{
    public bool Passes(WhisperSound whisper) => Side == "under" ? Of(whisper) < Bound : Of(whisper) > Bound;

    public string Limit => string.Create(CultureInfo.InvariantCulture, $"{Side} {Bound:0.0}");
}
