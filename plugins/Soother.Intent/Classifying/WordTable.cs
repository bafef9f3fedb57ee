namespace Soother.Intent;

/// <summary>What each word of the examples means here: the directions that ship for a start, moved by what they are said for. Other words mean what they mean elsewhere.</summary>
internal sealed class WordTable
{
    public const int Width = WordVectors.Dimensions;

    private const float Length = 3, LengthOfNew = 1.5f;   // of a direction that ships, and of one by chance

    private readonly HashIndex _words;
    private readonly float[] _directions;
    private readonly WordVectors? _others;

    private WordTable(HashIndex words, float[] directions, WordVectors? others) => (_words, _directions, _others) = (words, directions, others);

    /// <summary>Of all words, one after the other.</summary>
    public float[] Directions => _directions;

    public static WordTable Of(IReadOnlyList<Sample> samples, WordVectors? vectors)
    {
        var words = new HashIndex();
        foreach (var sample in samples)
        {
            foreach (var word in sample.Said)
                words.Add(word);
        }
        var directions = new float[words.Count * Width];
        for (var i = 0; i < words.Count; i++)
        {
            var own = directions.AsSpan(i * Width, Width);
            if (vectors?.Copy(words.Keys[i], Length, own) != true)
                FillByChance(new Random((int)words.Keys[i]), own);
        }
        return new(words, directions, vectors);
    }

    /// <summary>The word's number; -1 if no example has it.</summary>
    public int NumberOf(ulong word) => _words.Find(word);

    public Span<float> this[int number] => _directions.AsSpan(number * Width, Width);

    /// <summary>The direction of any word; zero if nobody knows it.</summary>
    public void Copy(ulong word, Span<float> to)
    {
        var number = _words.Find(word);
        if (number >= 0)
            this[number].CopyTo(to);
        else if (_others?.Copy(word, Length, to) != true)
            to.Clear();
    }

    public void Write(BinaryWriter to)
    {
        Binary.Write(to, _words.Keys);
        Binary.Write(to, _directions);
    }

    public static WordTable Read(BinaryReader from, WordVectors? vectors) => new(new(Binary.Read<ulong>(from)), Binary.Read<float>(from), vectors);

    private static void FillByChance(Random random, Span<float> direction)
    {
        foreach (ref var value in direction)
            value = ((random.NextSingle() * 2) - 1) * LengthOfNew * MathF.Sqrt(3f / Width);
    }
}
