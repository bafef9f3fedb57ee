namespace Soother.Training.Cutting;

/// <summary>A row of <c>cut.csv</c>: a line of the script and where it was found, or a part of the recording that is in no line.</summary>
internal sealed record CutRow
{
    /// <summary>The line's number in the script, from 1; null for a part that belongs to none.</summary>
    public int? Line { get; init; }

    /// <summary>The sound, <c>wavs/name.wav</c>, or <c>unused/name.wav</c>; empty where there is none.</summary>
    public string File { get; init; } = "";

    public string Recording { get; init; } = "";

    /// <summary>Seconds in the recording; null for a line that was not found.</summary>
    public double? Start { get; init; }

    public double? End { get; init; }

    /// <summary>Which of the attempts at the line, from 1, and how many there were.</summary>
    public int Take { get; init; }

    public int Of { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    public string Note { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>What a person says: use, drop, or nothing.</summary>
    public string You { get; init; } = "";

    /// <summary>Whether it is a line of the script, and no part that is left over.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether its sound goes into the corpus.</summary>
    public bool IsUsed => IsLine && Start is not null && You != CutSheet.Drop && (Confidence >= LeastConfidence || You == CutSheet.Use);

    /// <summary>Whether a person should listen to it.</summary>
    public bool IsDoubtful => IsLine && You.Length == 0 && (Start is null || Confidence < SureConfidence);

    /// <summary>Below, a line is not taken unless a person says so.</summary>
    public const double LeastConfidence = 0.3;

    /// <summary>From there on nobody need listen.</summary>
    public const double SureConfidence = 0.8;
}
