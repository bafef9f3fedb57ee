using Soother.Contracts;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Analysing;

/// <summary>A corpus of any length that lies nowhere: each sound is made when it is opened.</summary>
internal sealed class EndlessStore : IStore
{
    public string Name => "endless";

    public static IEnumerable<Clip> Clips(int count, int repeats) =>
        Enumerable.Range(0, count).Select(i => new Clip($"clip{i:00000}", Text(i, repeats), $"wavs/clip{i:00000}.wav", new("metadata.csv", i + 1)));

    public IReadOnlyList<string> Files(string folder = "", bool deep = false) => [];

    public bool Exists(string path) => path.StartsWith("wavs/", StringComparison.Ordinal);

    public Stream Open(string path) =>
        new MemoryStream(new Wav(SomeCorpus.SampleRate, 1, SomeCorpus.Speech(int.Parse(path.AsSpan("wavs/clip".Length, 5), System.Globalization.CultureInfo.InvariantCulture), Repeats)).ToBytes());

    /// <summary>How many times as long as elsewhere the clips are.</summary>
    public const int Repeats = 3;

    private static string Text(int number, int repeats) => string.Join(' ', Enumerable.Range(0, repeats).Select(k => SomeCorpus.Text(number + (k * 100_000))));
}
