using System.Text;

namespace Soother.Intent;

/// <summary>A trained classifier in a file. It belongs to one release: another makes it anew.</summary>
internal static class ClassifierFile
{
    private const string Mark = "soother classifier 3";

    public static void Write(Stream to, string[] intents, HashIndex features, Voter voter, Judge judge)
    {
        using var writer = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(intents.Length);
        foreach (var intent in intents)
            writer.Write(intent);
        Binary.Write(writer, features.Keys);
        voter.Write(writer);
        Binary.Write(writer, judge.Weights.ToArray());
    }

    public static Classifier Read(Stream from, WordVectors? vectors)
    {
        using var reader = new BinaryReader(from, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadString() != Mark)
                throw new InvalidDataException("the file holds no classifier of this release; delete it, and it will be made again");
            var intents = new string[reader.ReadInt32()];
            for (var i = 0; i < intents.Length; i++)
                intents[i] = reader.ReadString();
            var features = new HashIndex(Binary.Read<ulong>(reader));
            return new(intents, features, Voter.Read(reader, vectors), new(Binary.Read<double>(reader)), vectors);
        }
        catch (Exception damaged) when (damaged is EndOfStreamException or OverflowException or OutOfMemoryException or FormatException)
        {
            throw new InvalidDataException("the file of a classifier is damaged; delete it, and it will be made again", damaged);
        }
    }
}
