using System.Buffers.Binary;

namespace Soother.Training.Sounds;

/// <summary>What the header of a WAV stream says, read up to its first sample. RF64 too: what programs write when a WAV grows beyond 4 GB.</summary>
internal sealed record SoundStreamFormat(int SampleRate, int Channels, int Bits, bool IsFloat, long DataBytes)
{
    private const int Pcm = 1, Float = 3, Extensible = 0xFFFE, MostHeader = 1 << 24;
    private const uint Unknown = 0xFFFFFFFF;

    /// <summary>Bytes of one sample of all channels.</summary>
    public int FrameBytes => Channels * Bits / 8;

    /// <exception cref="InvalidDataException">It is no such stream; one line without the name.</exception>
    public static SoundStreamFormat Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[12];
        if (stream.ReadAtLeast(head, 12, throwOnEndOfStream: false) < 12 || !(head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8)) || !head[8..].SequenceEqual("WAVE"u8))
            throw new InvalidDataException("this is no WAV file: it does not begin with RIFF and WAVE");
        SoundStreamFormat? format = null;
        var large = 0L;
        while (stream.ReadAtLeast(head[..8], 8, throwOnEndOfStream: false) == 8)
        {
            var (length, isFormat) = (BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), head.StartsWith("fmt "u8));
            if (head.StartsWith("data"u8))
                return format is null ? throw new InvalidDataException("broken WAV file: the sound comes before its format") : format with { DataBytes = Length(length, large, format) };
            var isLarge = head.StartsWith("ds64"u8);
            var body = Body(stream, length + (length & 1));
            if (isFormat)
                format = Parse(body);
            else if (isLarge && body.Length >= 16)
                large = BinaryPrimitives.ReadInt64LittleEndian(body.AsSpan(8));
        }
        throw new InvalidDataException("broken WAV file: it holds no sound");
    }

    /// <summary>Samples of all channels to their mean.</summary>
    public void ToMono(ReadOnlySpan<byte> bytes, Span<float> mono)
    {
        var width = Bits / 8;
        for (var i = 0; i < bytes.Length / FrameBytes; i++)
        {
            var sum = 0f;
            for (var c = 0; c < Channels; c++)
                sum += Sample(bytes[((i * FrameBytes) + (c * width))..]);
            mono[i] = sum / Channels;
        }
    }

    private float Sample(ReadOnlySpan<byte> at)
    {
        var sample = (IsFloat, Bits) switch
        {
            (false, 8) => (at[0] - 128) / 128f,
            (false, 16) => BinaryPrimitives.ReadInt16LittleEndian(at) / 32768f,
            (false, 24) => ((at[0] << 8) | (at[1] << 16) | (at[2] << 24)) / 2147483648f,
            (false, _) => BinaryPrimitives.ReadInt32LittleEndian(at) / 2147483648f,
            (true, 32) => BinaryPrimitives.ReadSingleLittleEndian(at),
            _ => (float)BinaryPrimitives.ReadDoubleLittleEndian(at),
        };
        return float.IsFinite(sample) ? sample : 0;
    }

    private static long Length(uint stated, long large, SoundStreamFormat format)
    {
        // Programs that write into a pipe cannot know the length: they say 0, or the most that fits.
        var bytes = stated is 0 or >= 0x7FFFF000 and < Unknown ? long.MaxValue : stated == Unknown ? (large > 0 ? large : long.MaxValue) : stated;
        return bytes == long.MaxValue ? bytes : bytes / format.FrameBytes * format.FrameBytes;
    }

    private static byte[] Body(Stream stream, long length)
    {
        if (length > MostHeader)
            throw new InvalidDataException($"broken WAV file: a part of its header says {length} bytes");
        var body = new byte[length];
        return stream.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) == body.Length ? body : throw new InvalidDataException("broken WAV file: it ends within its header");
    }

    private static SoundStreamFormat Parse(byte[] chunk)
    {
        if (chunk.Length < 16)
            throw new InvalidDataException($"broken WAV file: its 'fmt' chunk has {chunk.Length} bytes, 16 are needed");
        int kind = BinaryPrimitives.ReadUInt16LittleEndian(chunk), channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk.AsSpan(2));
        int rate = BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(4)), bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk.AsSpan(14));
        if (kind == Extensible && chunk.Length >= 26)
            kind = BinaryPrimitives.ReadUInt16LittleEndian(chunk.AsSpan(24));
        if (!(kind == Pcm ? bits is 8 or 16 or 24 or 32 : kind == Float && bits is 32 or 64))
            throw new InvalidDataException($"unsupported WAV file: format {kind} with {bits} bits; PCM of 8 to 32 bits or floating point is read");
        return channels is > 0 and <= 64 && rate is >= 1000 and <= 768000
            ? new(rate, channels, bits, kind == Float, 0)
            : throw new InvalidDataException($"broken WAV file: {channels} channels at {rate} Hz");
    }
}
