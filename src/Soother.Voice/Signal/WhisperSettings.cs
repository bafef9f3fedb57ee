namespace Soother.Voice;

/// <summary>How a voice is turned into a whisper. The defaults are measured against a real whisper.</summary>
public sealed record WhisperSettings
{
    /// <summary>How far the first formant rises, in Hz: without the tone of the vocal folds the throat is open, and its lowest resonance higher.</summary>
    public double FormantShift { get; init; } = 100;

    /// <summary>The frequency, in Hz, from which on resonances stay where they are.</summary>
    public double FormantShiftEnd { get; init; } = 2500;

    /// <summary>All resonances against those of the voice, 0.75 to 1.35: below 1 is a longer throat and a larger body, above 1 a smaller one.</summary>
    public double FormantScale { get; init; } = 1;

    /// <summary>The frequency, in Hz, below which a whisper has next to nothing (12 dB an octave; −3 dB here).</summary>
    public double LowCut { get; init; } = 300;

    /// <summary>How much brighter than the voice, in dB an octave: breath has no falling spectrum as the vocal folds have. Voiced sounds only.</summary>
    public double Tilt { get; init; } = 3;

    /// <summary>How much wider resonances are, in Hz: the open throat damps them.</summary>
    public double Bandwidth { get; init; } = 60;

    /// <summary>How much softer voiced sounds become, in dB; consonants of breath stay as loud as they are.</summary>
    public double VowelSoftening { get; init; } = 8;

    /// <summary>The level of the whisper where it sounds, in dB of RMS below full scale. Applied to whole utterances.</summary>
    public double Loudness { get; init; } = -24;

    /// <summary>Seed of the breath: the same voice and seed give the same whisper, to the sample.</summary>
    public int Seed { get; init; } = 1;
}
