namespace Soother.Training.Cutting;

/// <summary>What the search takes a stretch of the recording for.</summary>
internal enum ReadingKind
{
    /// <summary>In no line.</summary>
    Talk,

    /// <summary>A line from begin to end.</summary>
    Whole,

    /// <summary>A line that the reader broke off.</summary>
    BrokenOff,
}

/// <summary>Pieces in a row that are a reading of a line, or of none.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Line">Of the script, from 0; −1 for none.</param>
/// <param name="FromPiece">The first piece.</param>
/// <param name="ToPiece">One past the last.</param>
internal readonly record struct Reading(ReadingKind Kind, int Line, int FromPiece, int ToPiece);
