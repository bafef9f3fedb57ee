namespace Soother.Training.Cleaning;

/// <summary>What was measured of a recording, and done to it. Times in seconds, levels in dB below full scale.</summary>
internal sealed record ClipMeasures
{
    /// <summary>Why the sound cannot be read; then nothing else is known.</summary>
    public string? Unreadable { get; init; }

    /// <summary>How many phonemes its text has.</summary>
    public int Phonemes { get; init; }

    public int SourceRate { get; init; }

    public double SourceSeconds { get; init; }

    /// <summary>After cleaning.</summary>
    public double Seconds { get; init; }

    /// <summary>LUFS of the recording.</summary>
    public double Loudness { get; init; }

    /// <summary>What it was raised by, in dB.</summary>
    public double Gain { get; init; }

    /// <summary>The share of samples whose tops are cut flat.</summary>
    public double Clipped { get; init; }

    /// <summary>The level of the background, and of speech.</summary>
    public double Floor { get; init; }

    public double Speech { get; init; }

    /// <summary>Silence before the first word and after the last; the whole clip if nobody speaks.</summary>
    public double Lead { get; init; }

    public double Tail { get; init; }

    /// <summary>From the first word to the last, with pauses.</summary>
    public double Spoken { get; init; }

    /// <summary>Pauses of a tenth of a second and more.</summary>
    public double Paused { get; init; }

    public double LongestPause { get; init; }

    /// <summary>How loud its first and its last 30 ms are: 0 is the background's level, 1 that of speech.</summary>
    public double Begin { get; init; }

    public double End { get; init; }

    /// <summary>The share of frames with a pitch, 0 to 1.</summary>
    public double Voiced { get; init; }

    public double SignalToNoise => Speech - Floor;
}
