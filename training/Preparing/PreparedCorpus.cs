using System.Text.Json;
using Soother.Training.Commands;

namespace Soother.Training.Preparing;

/// <summary><c>prepared/corpus.json</c>: all that training needs to know of a corpus, beside the clips.</summary>
internal sealed record PreparedCorpus
{
    public const string File = "corpus.json";

    public required string Name { get; init; }

    public required string Language { get; init; }

    public required bool Whispered { get; init; }

    /// <summary>The settings of the features: see <see cref="Voice.MelSpectrogram"/>.</summary>
    public required int SampleRate { get; init; }

    public required int Size { get; init; }

    public required int Hop { get; init; }

    public required int Bands { get; init; }

    public required double Lowest { get; init; }

    public required double Highest { get; init; }

    /// <summary>Mean and standard deviation of each band, over the clips that are learned from.</summary>
    public required IReadOnlyList<float> Mean { get; init; }

    public required IReadOnlyList<float> Deviation { get; init; }

    /// <summary>The symbols by number: see <see cref="Voice.Text.PhonemeTable"/>.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    public required double Hours { get; init; }

    /// <summary>How many clips each split has.</summary>
    public required IReadOnlyDictionary<Split, int> Clips { get; init; }

    /// <summary>What <c>analyze</c> said: green, amber or red.</summary>
    public required string Verdict { get; init; }

    /// <summary>What a person took upon themselves.</summary>
    public required IReadOnlyList<string> AcceptedRisks { get; init; }

    /// <summary>Stands for all that this was made from.</summary>
    public required string Key { get; init; }

    public void Write(string path)
    {
        System.IO.File.WriteAllText(path + ".part", JsonSerializer.Serialize(this, Output.Style));
        System.IO.File.Move(path + ".part", path, overwrite: true);
    }
}
