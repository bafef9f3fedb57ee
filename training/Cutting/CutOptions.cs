using Soother.Training.Corpora;

namespace Soother.Training.Cutting;

/// <summary>What is to be cut, and how.</summary>
/// <param name="Recordings">Paths, in the order in which they were read.</param>
/// <param name="Script">The path of the script.</param>
/// <param name="Target">The folder that the lines go to.</param>
/// <param name="Kind">Whether the reader speaks or whispers.</param>
/// <param name="Language">espeak-ng's name.</param>
internal sealed record CutOptions(IReadOnlyList<string> Recordings, string Script, string Target, CorpusKind Kind = CorpusKind.Voice, string Language = "en-us")
{
    public int Seed { get; init; } = 1;

    public int Jobs { get; init; } = 1;

    /// <summary>What the files are called.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Script).Replace(' ', '_').Replace('|', '_');
}

/// <summary>What became of it.</summary>
internal sealed record CutOutcome(int Lines, int Found, int Used, int Doubtful, int Missing, int Unused, double RecordedSeconds, double UsedSeconds, IReadOnlyList<CutRow> Rows);
