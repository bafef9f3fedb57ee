using System.Runtime.InteropServices;
using System.Text;

namespace Soother.Intent;

/// <summary>What words mean, as directions: words that are used alike point the same way. Read from the file that scripts/word-vectors.py makes.</summary>
internal sealed class WordVectors
{
    public const int Dimensions = 64;

    // A word's weight is a / (a + p) with p its frequency, which falls about as 1 / rank (Zipf): "the" says little, "thermostat" much.
    private const float A = 3e-4f, Zipf = 12, Head = 3;

    private readonly HashIndex _index;
    private readonly int[] _ranks;
    private readonly sbyte[] _directions;
    private readonly float[] _lengths;

    private WordVectors(ulong[] keys, int[] ranks, sbyte[] directions)
    {
        (_index, _ranks, _directions) = (new(keys), ranks, directions);
        _lengths = [.. Enumerable.Range(0, keys.Length).Select(i => MathF.Sqrt(directions.AsSpan(i * Dimensions, Dimensions).ToArray().Sum(d => (float)d * d)))];
    }

    /// <summary>The vectors of a language; null where none are shipped, which n-grams alone have to do without.</summary>
    public static WordVectors? For(string language) => Shipped.GetValueOrDefault(language.Split('-', '_')[0].ToLowerInvariant())?.Value;

    private static Dictionary<string, Lazy<WordVectors?>> Shipped { get; } = new() { ["en"] = new(() => ReadFile("en.words")) };

    public int Count => _ranks.Length;

    /// <summary>How frequent a word is: 0 is the most frequent; -1 for one that is not known.</summary>
    public int RankOf(ReadOnlySpan<char> word) => _index.Find(TextHash.Of(word)) is >= 0 and var at ? _ranks[at] : -1;

    /// <summary>Adds a word's direction, by its weight. False if the word is not known.</summary>
    public bool Add(ReadOnlySpan<char> word, Span<float> sum) => Add(TextHash.Of(word), sum);

    /// <summary>The same for the hash of a word (see <see cref="TextHash"/>).</summary>
    public bool Add(ulong word, Span<float> sum)
    {
        var at = _index.Find(word);
        if (at < 0)
            return false;
        var frequency = 1 / ((_ranks[at] + Head) * Zipf);
        var scale = A / (A + frequency) / _lengths[at];
        var direction = _directions.AsSpan(at * Dimensions, Dimensions);
        for (var i = 0; i < Dimensions; i++)
            sum[i] += scale * direction[i];
        return true;
    }

    /// <summary>A word's direction, of the length given. False if the word, told by its hash, is not known.</summary>
    public bool Copy(ulong word, float length, Span<float> to)
    {
        var at = _index.Find(word);
        if (at < 0)
            return false;
        var scale = length / _lengths[at];
        var direction = _directions.AsSpan(at * Dimensions, Dimensions);
        for (var i = 0; i < Dimensions; i++)
            to[i] = scale * direction[i];
        return true;
    }

    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static WordVectors Read(byte[] file)
    {
        var header = MemoryMarshal.Cast<byte, int>(file.AsSpan(4, 12));
        if (!file.AsSpan().StartsWith("SWV1"u8) || header[1] != Dimensions || file.Length != 16 + header[2] + header[0] * (4 + Dimensions))
            throw new InvalidDataException($"not a file of word vectors with {Dimensions} dimensions; make it again: scripts/word-vectors.py");
        var words = Encoding.UTF8.GetString(file, 16, header[2]).TrimEnd('\n').Split('\n');
        var ranks = MemoryMarshal.Cast<byte, int>(file.AsSpan(16 + header[2], header[0] * 4)).ToArray();
        var directions = MemoryMarshal.Cast<byte, sbyte>(file.AsSpan(16 + header[2] + header[0] * 4)).ToArray();
        return new([.. words.Select(w => TextHash.Of(w))], ranks, directions);
    }

    private static WordVectors? ReadFile(string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(typeof(WordVectors).Assembly.Location)!, "Vectors", name);
        return File.Exists(path) ? Read(File.ReadAllBytes(path)) : null;
    }
}
