using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Soother.Voice.Packs;

/// <summary>Arrays of numbers by name, in one file of the format safetensors: a header in JSON, then the numbers, little-endian. Every tool of the field opens it, and nothing in it can run.</summary>
public sealed class TensorFile
{
    private const int LengthBytes = 8, Alignment = 8;
    private const long MostHeader = 100_000_000;   // as in the format's own reader

    private readonly byte[] _bytes;
    private readonly Dictionary<string, Entry> _entries;
    private readonly int _start;

    private TensorFile(byte[] bytes, Dictionary<string, Entry> entries, int start, IReadOnlyDictionary<string, string> metadata) =>
        (_bytes, _entries, _start, Metadata) = (bytes, entries, start, metadata);

    /// <summary>What was written beside the arrays.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The names of the arrays.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>The length of each dimension of an array.</summary>
    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public IReadOnlyList<long> Shape(string name) => Find(name).Shape;

    /// <summary>The values of an array in row-major order; half precision is widened.</summary>
    /// <exception cref="InvalidDataException">There is no such array.</exception>
    public float[] Values(string name)
    {
        var entry = Find(name);
        var bytes = _bytes.AsSpan(_start + (int)entry.Offsets[0], (int)(entry.Offsets[1] - entry.Offsets[0]));
        if (entry.Type == "F32")
            return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        var values = new float[bytes.Length / 2];
        var halves = MemoryMarshal.Cast<byte, Half>(bytes);
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)halves[i];
        return values;
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is broken; the message is one line without the path.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static TensorFile Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var length = bytes.Length < LengthBytes ? -1 : BinaryPrimitives.ReadInt64LittleEndian(bytes);
        if (length is < 2 or > MostHeader || length > bytes.Length - LengthBytes)
            throw new InvalidDataException($"not a safetensors file: its first 8 bytes promise a header of {length} bytes, and {Math.Max(0, bytes.Length - LengthBytes)} follow");
        try
        {
            return Parse(bytes, (int)length);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"not a safetensors file: its header cannot be read ({wrong.Message})", wrong);
        }
    }

    /// <summary>Writes arrays; a file of that name is replaced only when the new one is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arrays">Name, shape and values of each.</param>
    /// <param name="half">Whether to keep 16 bits of each value instead of 32.</param>
    /// <param name="metadata">What to write beside them.</param>
    public static void Write(
        string path, IReadOnlyList<(string Name, long[] Shape, float[] Values)> arrays, bool half = false, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        var header = new Dictionary<string, object>();
        if (metadata is { Count: > 0 })
            header["__metadata__"] = metadata;
        var offset = 0L;
        foreach (var (name, shape, values) in arrays)
        {
            var bytes = (long)values.Length * (half ? 2 : 4);
            header[name] = new Dictionary<string, object> { ["dtype"] = half ? "F16" : "F32", ["shape"] = shape, ["data_offsets"] = new[] { offset, offset + bytes } };
            offset += bytes;
        }
        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var padded = (json.Length + Alignment - 1) / Alignment * Alignment;
        using (var file = File.Create(path + ".part"))
        {
            Span<byte> length = stackalloc byte[LengthBytes];
            BinaryPrimitives.WriteInt64LittleEndian(length, padded);
            file.Write(length);
            file.Write(json);
            for (var i = json.Length; i < padded; i++)
                file.WriteByte((byte)' ');
            foreach (var (_, _, values) in arrays)
                file.Write(half ? MemoryMarshal.AsBytes<Half>(Array.ConvertAll(values, v => (Half)v)) : MemoryMarshal.AsBytes<float>(values));
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    private static TensorFile Parse(byte[] bytes, int length)
    {
        using var header = JsonDocument.Parse(bytes.AsMemory(LengthBytes, length));
        var (entries, metadata) = (new Dictionary<string, Entry>(), new Dictionary<string, string>());
        foreach (var property in header.RootElement.EnumerateObject())
        {
            if (property.Name == "__metadata__")
            {
                foreach (var note in property.Value.EnumerateObject())
                    metadata[note.Name] = note.Value.GetString()!;
                continue;
            }
            entries[property.Name] = Checked(property, bytes.Length - LengthBytes - length);
        }
        return new(bytes, entries, LengthBytes + length, metadata);
    }

    private static Entry Checked(JsonProperty property, long room)
    {
        var entry = new Entry(
            property.Value.GetProperty("dtype").GetString()!, [.. property.Value.GetProperty("shape").EnumerateArray().Select(n => n.GetInt64())],
            [.. property.Value.GetProperty("data_offsets").EnumerateArray().Select(n => n.GetInt64())]);
        if (entry.Type is not ("F32" or "F16"))
            throw new InvalidDataException($"the array '{property.Name}' has values of type {entry.Type}; F32 and F16 can be read");
        var bytes = entry.Shape.Aggregate(entry.Type == "F32" ? 4L : 2L, (product, size) => checked(product * size));
        if (entry.Offsets is not [var from, var to] || from < 0 || to > room || to - from != bytes)
            throw new InvalidDataException($"the array '{property.Name}' is not whole: {bytes} bytes are needed");
        return entry;
    }

    private Entry Find(string name) =>
        _entries.TryGetValue(name, out var entry) ? entry : throw new InvalidDataException($"there is no array '{name}' in it (there are {string.Join(", ", _entries.Keys.Take(5))}…)");

    private sealed record Entry(string Type, long[] Shape, long[] Offsets);
}
