namespace Soother.Training.Cleaning;

/// <summary>How recordings are cleaned. Levels in dB below full scale, times in seconds.</summary>
internal sealed record CleanSettings
{
    /// <summary>The level all clips are brought to, in LUFS (ITU-R BS.1770), as far as no peak clips.</summary>
    public double Loudness { get; init; } = -24;

    /// <summary>Rumble below this many Hz is taken out.</summary>
    public double LowCut { get; init; } = 60;

    /// <summary>Silence left at the ends.</summary>
    public double Edge { get; init; } = 0.1;

    /// <summary>What pauses inside are shortened to.</summary>
    public double LongestPause { get; init; } = 0.7;

    /// <summary>Clips that last less are left out.</summary>
    public double Shortest { get; init; } = 0.5;

    /// <summary>Clips that last longer are left out: they are slow to learn and fill the memory.</summary>
    public double Longest { get; init; } = 15;
}
