using System.Text.Json;
using Soother.Training.Commands;
using Soother.Training.Preparing;
using Soother.Voice.Text;

namespace Soother.Training.Learning;

/// <summary>A prepared corpus as training reads it: symbols as numbers, features normalised band by band.</summary>
internal sealed class LearningData
{
    private readonly string _mels;
    private readonly float[] _mean, _scale;

    /// <param name="folder">The corpus's folder, or its <c>prepared/</c>.</param>
    /// <exception cref="TrainingException">It is not prepared, or something of it cannot be read.</exception>
    public LearningData(string folder)
    {
        var prepared = Path.Combine(folder, "prepared");
        folder = Directory.Exists(prepared) ? prepared : folder;
        Corpus = Read<PreparedCorpus>(Path.Combine(folder, PreparedCorpus.File), File.ReadAllText, folder);
        Table = new PhonemeTable(Corpus.Symbols);
        (_mels, _mean, _scale) = (Path.Combine(folder, "mels"), [.. Corpus.Mean], [.. Corpus.Deviation.Select(d => 1 / d)]);
        Clips = [.. File.ReadLines(Path.Combine(folder, "clips.jsonl")).Select(l => JsonSerializer.Deserialize<PreparedClip>(l, Output.Style)!)];
    }

    public PreparedCorpus Corpus { get; }

    public PhonemeTable Table { get; }

    public IReadOnlyList<PreparedClip> Clips { get; }

    public IReadOnlyList<PreparedClip> Of(Split split) => [.. Clips.Where(c => c.Split == split)];

    /// <summary>The numbers of a clip's symbols, between begin and end.</summary>
    public long[] Symbols(PreparedClip clip) => [.. Table.Encode(clip.Symbols).Select(n => (long)n)];

    /// <summary>The features of a clip: (frames, bands) in row-major order, of mean 0 and variance 1 over the corpus.</summary>
    /// <exception cref="TrainingException">The file is missing or broken.</exception>
    public float[] Frames(PreparedClip clip)
    {
        var path = Path.Combine(_mels, clip.Id + ".npy");
        try
        {
            var (values, bands) = NpyFile.Read(path);
            if (bands != Corpus.Bands || values.Length != clip.Frames * bands)
                throw new InvalidDataException($"it has {values.Length / Math.Max(1, bands)} frames of {bands} bands, where {clip.Frames} of {Corpus.Bands} are expected");
            for (var i = 0; i < values.Length; i++)
                values[i] = (values[i] - _mean[i % bands]) * _scale[i % bands];
            return values;
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException)
        {
            throw new TrainingException($"{path}: {wrong.Message}; make it again with: ./train prepare", wrong);
        }
    }

    private static T Read<T>(string path, Func<string, string> read, string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(read(path), Output.Style)!;
        }
        catch (Exception wrong) when (wrong is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{folder}: this corpus is not prepared ({wrong.Message}); do it with: ./train prepare", wrong);
        }
    }
}
