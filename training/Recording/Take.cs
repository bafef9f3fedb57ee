using Soother.Training.Sounds;

namespace Soother.Training.Recording;

/// <summary>Something about a take that its reader should know at once.</summary>
/// <param name="What">What is wrong, and what mends it, in one sentence.</param>
/// <param name="Again">Whether the take is of no use like this.</param>
internal sealed record Remark(string What, bool Again);

/// <summary>One reading of a sentence.</summary>
/// <param name="Sound">As recorded.</param>
/// <param name="Remarks">What is to be said about it; none is good.</param>
internal sealed record Take(Sound Sound, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Phonemes a second, pauses left out; 0 if nobody spoke.</summary>
    public double Rate { get; init; }

    /// <summary>dB between speech and background.</summary>
    public double AboveNoise { get; init; }

    public bool IsGood => !Remarks.Any(r => r.Again);
}
