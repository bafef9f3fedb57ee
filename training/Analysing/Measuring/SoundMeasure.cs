namespace Soother.Training.Analysing.Measuring;

/// <summary>What is measured of the sound of a clip. Levels in dB below full scale, times in seconds.</summary>
internal sealed record SoundMeasure
{
    public required double Seconds { get; init; }

    public required int SampleRate { get; init; }

    /// <summary>LUFS (ITU-R BS.1770).</summary>
    public required double Loudness { get; init; }

    /// <summary>The level that the loudest tenth of the moments is above.</summary>
    public required double Speech { get; init; }

    /// <summary>The level of the quietest moments.</summary>
    public required double Noise { get; init; }

    /// <summary>The largest amplitude, 0 to 1.</summary>
    public required double Peak { get; init; }

    /// <summary>The share of samples that stand in tops cut flat.</summary>
    public required double Clipped { get; init; }

    /// <summary>Up to how many Hz there is speech.</summary>
    public required double Bandwidth { get; init; }

    /// <summary>Silence before the first sound.</summary>
    public required double Lead { get; init; }

    /// <summary>Silence after the last.</summary>
    public required double Tail { get; init; }

    /// <summary>The silences between them, those of 0.1 s and more.</summary>
    public required IReadOnlyList<double> Pauses { get; init; }

    /// <summary>The share of voiced frames, 0 to 1, in the middle of the clip.</summary>
    public required double Voiced { get; init; }

    /// <summary>The shape of the clip in time and frequency, for finding the same recording twice: see <see cref="SoundPrint"/>.</summary>
    public required string Print { get; init; }

    /// <summary>How far speech stands above noise, in dB.</summary>
    public double SignalToNoise => Speech - Noise;

    public double Pause => Pauses.Sum();

    /// <summary>Seconds in which something is said.</summary>
    public double Speaking => Math.Max(0, Seconds - Lead - Tail - Pause);
}
