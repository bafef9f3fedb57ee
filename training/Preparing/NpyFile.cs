using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Soother.Training.Preparing;

/// <summary>Rows of half-precision numbers in NumPy's format 1.0 (<c>&lt;f2</c>, C order): every tool of the field opens them.</summary>
internal static partial class NpyFile
{
    private const int Alignment = 64, PrefixBytes = 10;
    private static readonly byte[] Magic = [0x93, .. "NUMPY"u8, 1, 0];

    /// <summary>Writes rows of <paramref name="columns"/> values; a file of that name is replaced only when the new one is whole.</summary>
    public static void Write(string path, ReadOnlySpan<float> values, int columns)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '<f2', 'fortran_order': False, 'shape': ({values.Length / columns}, {columns}), }}");
        var padded = header.PadRight((((PrefixBytes + header.Length) / Alignment + 1) * Alignment) - PrefixBytes - 1) + "\n";
        var file = new byte[PrefixBytes + padded.Length + (2 * values.Length)];
        Magic.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(Magic.Length), (ushort)padded.Length);
        Encoding.ASCII.GetBytes(padded, file.AsSpan(PrefixBytes));
        var halves = file.AsSpan(PrefixBytes + padded.Length);
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteHalfLittleEndian(halves[(2 * i)..], (Half)values[i]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".part", file);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is another kind of file, or not whole; the message is one line without the path.</exception>
    public static (float[] Values, int Columns) Read(string path)
    {
        var file = File.ReadAllBytes(path).AsSpan();
        if (file.Length < PrefixBytes || !file.StartsWith(Magic))
            throw new InvalidDataException("not a NumPy file of version 1.0");
        var length = BinaryPrimitives.ReadUInt16LittleEndian(file[Magic.Length..]);
        var header = Encoding.ASCII.GetString(file.Slice(PrefixBytes, Math.Min(length, file.Length - PrefixBytes)));
        if (Shape().Match(header) is not { Success: true } shape)
            throw new InvalidDataException($"not rows of half-precision numbers: {header.Trim()}");
        var (rows, columns) = (int.Parse(shape.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(shape.Groups[2].Value, CultureInfo.InvariantCulture));
        var halves = MemoryMarshal.Cast<byte, Half>(file[(PrefixBytes + length)..]);
        if (halves.Length != rows * columns)
            throw new InvalidDataException($"the file says {rows} rows of {columns}, and has {halves.Length} numbers");
        var values = new float[halves.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)halves[i];
        return (values, columns);
    }

    [GeneratedRegex(@"'descr': '<f2', 'fortran_order': False, 'shape': \((\d{1,9}), (\d{1,9})\)")]
    private static partial Regex Shape();
}
