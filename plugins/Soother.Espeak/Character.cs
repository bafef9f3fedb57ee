using Soother.Contracts;
using Soother.Voice;

namespace Soother.Espeak;

/// <summary>How the voice of a site differs from that of the settings.</summary>
/// <param name="Rate">Its speed against that of the settings.</param>
/// <param name="Formants">Its resonances against those of the settings.</param>
/// <param name="Breath">How much breathier, 0 to 1.</param>
/// <param name="Volume">Its loudness against that of what is asked for, 0 to 1.</param>
internal sealed record Character(double Rate, double Formants, double Breath, double Volume)
{
    private const double BreathBandwidth = 120;   // Hz: what full breath adds
    private const double BreathSoftening = 4;     // dB

    public static Character Plain { get; } = new(1, 1, 0, 1);

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names it.</exception>
    public static Character From(TtsCharacter order) =>
        new(
            InRange("rate", order.Rate, 0.5, 2), InRange("formants", order.Formants, 0.75, 1.35), InRange("breath", order.Breath, 0, 1), InRange("volume", order.Volume, 0, 1));

    /// <summary>Words a minute, within what espeak-ng can do.</summary>
    public int RateOf(int rate) => (int)Math.Round(Math.Clamp(rate * Rate, 80, 450));

    public WhisperSettings Apply(WhisperSettings whisper) => this == Plain ? whisper : whisper with
    {
        FormantScale = Formants, Bandwidth = whisper.Bandwidth + (Breath * BreathBandwidth), VowelSoftening = whisper.VowelSoftening + (Breath * BreathSoftening),
    };

    private static double InRange(string name, double value, double least, double most) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(name, $"{name} is {value}; it must be between {least} and {most}");
}
