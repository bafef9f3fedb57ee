namespace Soother.Stt;

/// <summary>The settings; plugin.yaml says what each does.</summary>
public sealed class SttOptions
{
    public string Model { get; init; } = "models/ear-en";

    public GrammarUse Grammar { get; init; } = GrammarUse.Intents;

    public double Silence { get; init; } = 0.5;

    public double MinSpeech { get; init; } = 0.15;

    public double WaitForSpeech { get; init; } = 10;

    public double MaxSeconds { get; init; } = 30;

    public double PreRoll { get; init; } = 0.3;

    public double MinLikelihood { get; init; } = 0.6;

    public int Alternatives { get; init; }

    public double Sensitivity { get; init; } = 10;

    /// <summary>Refuses values that make no sense, before anything runs on them.</summary>
    /// <exception cref="ArgumentException">One line: which setting, and what it may be.</exception>
    internal void Check()
    {
        In(Silence, 0.15, 5, "silence", "seconds");
        In(MinSpeech, 0, 2, "minSpeech", "seconds");
        In(WaitForSpeech, 1, 600, "waitForSpeech", "seconds");
        In(MaxSeconds, 1, 600, "maxSeconds", "seconds");
        In(PreRoll, 0, 2, "preRoll", "seconds");
        In(MinLikelihood, 0, 1, "minLikelihood", "of 1");
        In(Alternatives, 0, 10, "alternatives", "texts");
        In(Sensitivity, 3, 40, "sensitivity", "decibels");
    }

    private static void In(double value, double least, double most, string name, string unit)
    {
        if (!(value >= least && value <= most))
            throw new ArgumentException($"stt.{name} is {value}; it must be {least} to {most} {unit}");
    }
}

/// <summary>Which phrases the recogniser is bound to.</summary>
public enum GrammarUse
{
    /// <summary>What the loaded intents can say.</summary>
    Intents,

    /// <summary>None: all that the model allows.</summary>
    Off,
}
