using System.Runtime.InteropServices;

namespace Soother.Intent;

/// <summary>Arrays of numbers in a file: how many, then their bytes.</summary>
internal static class Binary
{
    public static void Write<T>(BinaryWriter to, ReadOnlySpan<T> values) where T : unmanaged
    {
        to.Write(values.Length);
        to.Write(MemoryMarshal.AsBytes(values));
    }

    public static void Write<T>(BinaryWriter to, T[] values) where T : unmanaged => Write<T>(to, values.AsSpan());

    public static T[] Read<T>(BinaryReader from) where T : unmanaged
    {
        var count = from.ReadInt32();
        if (count < 0)
            throw new InvalidDataException("the file of a classifier is damaged; delete it, and it will be made again");
        var values = new T[count];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
