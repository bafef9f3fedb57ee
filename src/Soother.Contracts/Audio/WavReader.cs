using System.Buffers.Binary;

namespace Soother.Contracts;

/// <summary>Reads RIFF WAVE, trusting no length that the file states.</summary>
internal ref struct WavReader
{
    private const int Pcm = 1, Float = 3, Extensible = 0xFFFE;
    private const uint UnknownLength = 0xFFFFFFFF, UnknownToSox = 0x7FFFF000;   // what programs write that stream to a pipe

    private ReadOnlySpan<byte> _rest;
    private int _format, _channels, _rate, _bits;
    private double? _volume;

    public static Wav Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WAVE"u8))
            throw new InvalidDataException($"not a WAV file: it does not begin with RIFF and WAVE ({file.Length} bytes)");
        var reader = new WavReader { _rest = file[12..] };
        return reader.ReadChunks();
    }

    private Wav ReadChunks()
    {
        ReadOnlySpan<byte> data = default;
        var found = false;
        while (_rest.Length >= 8)
        {
            var id = _rest[..4];
            var stated = BinaryPrimitives.ReadUInt32LittleEndian(_rest[4..]);
            var body = _rest[8..];
            var isData = id.SequenceEqual("data"u8);
            if (isData && stated is 0 or UnknownLength or UnknownToSox)
                stated = (uint)body.Length;
            if (stated > body.Length)
                throw new InvalidDataException($"broken WAV file: its '{Name(id)}' chunk says {stated} bytes, but {body.Length} follow");
            var chunk = body[..(int)stated];
            if (id.SequenceEqual("fmt "u8))
                ReadFormat(chunk);
            else if (id.SequenceEqual("INFO"u8) || id.SequenceEqual("LIST"u8))
                ReadVolume(chunk);
            else if (isData && !found)
            {
                data = chunk;
                found = true;
            }
            _rest = body[(int)Math.Min((uint)body.Length, stated + (stated & 1))..];
        }
        if (_rate == 0)
            throw new InvalidDataException("broken WAV file: it has no 'fmt' chunk");
        if (!found)
            throw new InvalidDataException("broken WAV file: it has no 'data' chunk");
        return new Wav(_rate, _channels, Samples(data), _volume);
    }

    private static string Name(ReadOnlySpan<byte> id)
    {
        var name = new System.Text.StringBuilder();
        foreach (var letter in id)
            name.Append(letter is >= 0x20 and < 0x7F ? (char)letter : '?');
        return name.ToString().Trim();
    }

    private void ReadFormat(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 16)
            throw new InvalidDataException($"broken WAV file: its 'fmt' chunk has {chunk.Length} bytes, 16 are needed");
        _format = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        _channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        _rate = BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]);
        _bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        if (_format == Extensible && chunk.Length >= 26)
            _format = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);
        var known = _format == Pcm ? _bits is 8 or 16 or 24 or 32 : _format == Float && _bits is 32 or 64;
        if (!known)
            throw new InvalidDataException($"unsupported WAV file: format {_format} with {_bits} bits; PCM of 8 to 32 bits or floating point is read");
        if (_channels is 0 or > 64 || _rate is < 1000 or > 768000)
            throw new InvalidDataException($"broken WAV file: {_channels} channels at {_rate} Hz");
    }

    // Rhasspy's way to say how loud one sound is: a JSON object somewhere in an INFO chunk.
    private void ReadVolume(ReadOnlySpan<byte> chunk)
    {
        var (from, to) = (chunk.IndexOf((byte)'{'), chunk.LastIndexOf((byte)'}'));
        if (from < 0 || to < from)
            return;
        try
        {
            using var info = JsonDocument.Parse(chunk[from..(to + 1)].ToArray());
            if (info.RootElement.TryGetProperty("volume", out var volume) && volume.TryGetDouble(out var value) && value is >= 0 and <= 1)
                _volume = value;
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            // Other programs keep other things here.
        }
    }

    private readonly float[] Samples(ReadOnlySpan<byte> data)
    {
        var width = _bits / 8;
        var samples = new float[data.Length / (width * _channels) * _channels];
        for (var i = 0; i < samples.Length; i++)
        {
            var at = data[(i * width)..];
            samples[i] = (_format, _bits) switch
            {
                (Pcm, 8) => (at[0] - 128) / 128f,
                (Pcm, 16) => BinaryPrimitives.ReadInt16LittleEndian(at) / 32768f,
                (Pcm, 24) => ((at[0] << 8) | (at[1] << 16) | (at[2] << 24)) / 2147483648f,
                (Pcm, 32) => BinaryPrimitives.ReadInt32LittleEndian(at) / 2147483648f,
                (_, 32) => Finite(BinaryPrimitives.ReadSingleLittleEndian(at)),
                _ => Finite((float)BinaryPrimitives.ReadDoubleLittleEndian(at)),
            };
        }
        return samples;
    }

    private static float Finite(float sample) => float.IsFinite(sample) ? sample : 0f;
}
