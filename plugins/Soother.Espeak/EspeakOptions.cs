using Soother.Voice;

namespace Soother.Espeak;

/// <summary>The section <c>espeak</c> of soother.yaml; plugin.yaml says what each setting means.</summary>
public sealed class EspeakOptions
{
    public string Voice { get; init; } = "";
    public int Rate { get; init; } = 145;
    public int WordGap { get; init; }
    public double Pause { get; init; } = 0.35;
    public bool Whisper { get; init; } = true;
    public double Loudness { get; init; } = -24;
    public double FormantShift { get; init; } = 100;
    public double LowCut { get; init; } = 300;
    public double Tilt { get; init; } = 3;
    public double Bandwidth { get; init; } = 60;
    public double VowelSoftening { get; init; } = 8;
    public int LongestSentence { get; init; } = 200;

    internal WhisperSettings WhisperSettings => new()
    {
        Loudness = Loudness, FormantShift = FormantShift, LowCut = LowCut, Tilt = Tilt, Bandwidth = Bandwidth, VowelSoftening = VowelSoftening,
    };

    /// <exception cref="InvalidOperationException">A setting is out of its range; the message names it.</exception>
    internal void Check()
    {
        InRange("rate", Rate, 80, 450);
        InRange("wordGap", WordGap, 0, 500);
        InRange("pause", Pause, 0, 10);
        InRange("loudness", Loudness, -40, -12);
        InRange("formantShift", FormantShift, 0, 250);
        InRange("lowCut", LowCut, 0, 1000);
        InRange("tilt", Tilt, -6, 12);
        InRange("bandwidth", Bandwidth, 0, 400);
        InRange("vowelSoftening", VowelSoftening, 0, 30);
        InRange("longestSentence", LongestSentence, 20, 5000);
    }

    private static void InRange(string setting, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
            throw new InvalidOperationException($"soother.yaml: espeak.{setting} is {value}; it must be between {least} and {most}");
    }
}
