using System.Buffers.Binary;
using System.Text;

namespace Soother.Stt.Graph;

/// <summary>One arc of a transducer: takes <paramref name="Input"/>, gives <paramref name="Output"/>; 0 is nothing.</summary>
internal readonly record struct Arc(int Input, int Output, float Cost, int Next);

/// <summary>Reads OpenFst's plainest file: a vector of states with standard arcs. States are read where they are asked for.</summary>
internal sealed class FstReader
{
    private const int Magic = 2125659606, ArcBytes = 16;
    private readonly byte[] _file;
    private readonly int[] _states;   // where each begins

    private FstReader(byte[] file, int[] states) => (_file, _states) = (file, states);

    public int States => _states.Length;

    /// <summary>Opens a file; null if it is another kind of transducer.</summary>
    /// <exception cref="InvalidDataException">It is of this kind, but broken.</exception>
    public static FstReader? Open(string path)
    {
        var file = File.ReadAllBytes(path);
        try
        {
            var at = 4;
            if (Int(file, 0) != Magic || Text(file, ref at) != "vector" || Text(file, ref at) != "standard")
                return null;
            at += 4 + 4 + 8 + 8;   // version, flags, properties, start
            var states = new int[checked((int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(at)))];
            at += 8 + 8;
            for (var i = 0; i < states.Length; i++)
            {
                states[i] = at;
                at = checked(at + 12 + (ArcBytes * (int)BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(at + 4))));
            }
            return at <= file.Length ? new(file, states) : throw new InvalidDataException($"{path} is cut off");
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException($"{path} is cut off", broken);
        }
    }

    /// <summary>The arcs that leave a state.</summary>
    public Arc[] Arcs(int state)
    {
        var at = _states[state];
        var arcs = new Arc[BinaryPrimitives.ReadInt64LittleEndian(_file.AsSpan(at + 4))];
        for (var i = 0; i < arcs.Length; i++)
        {
            var arc = _file.AsSpan(at + 12 + (i * ArcBytes), ArcBytes);
            arcs[i] = new(Int(arc, 0), Int(arc, 4), BinaryPrimitives.ReadSingleLittleEndian(arc[8..]), Int(arc, 12));
        }
        return arcs;
    }

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private static string Text(byte[] file, ref int at)
    {
        var text = Encoding.ASCII.GetString(file.AsSpan(at + 4, Int(file, at)));
        at += 4 + text.Length;
        return text;
    }
}
