using System.Buffers.Binary;

namespace Soother.Contracts;

/// <summary>Sound: what an audio message carries.</summary>
/// <param name="SampleRate">Samples a second and channel.</param>
/// <param name="Channels">1 or more; samples of the channels alternate.</param>
/// <param name="Samples">−1 to 1; a whole number of frames.</param>
/// <param name="Volume">How loud this sound is to be played, 0 to 1, where the file says so (an INFO chunk with JSON <c>{"volume": x}</c>).</param>
public sealed record Wav(int SampleRate, int Channels, float[] Samples, double? Volume = null)
{
    private const int HeaderBytes = 44;

    /// <summary>How long the sound is.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / Channels / SampleRate);

    /// <summary>Reads a WAV file: PCM of 8, 16, 24 or 32 bits or floating point, any rate and channel count.</summary>
    /// <exception cref="InvalidDataException">Not such a file; the message says what is wrong, in one line.</exception>
    public static Wav Read(ReadOnlyMemory<byte> file) => WavReader.Read(file.Span);

    /// <summary>The mean of the channels.</summary>
    public float[] ToMono()
    {
        if (Channels == 1)
            return Samples;
        var mono = new float[Samples.Length / Channels];
        for (var i = 0; i < mono.Length; i++)
        {
            var sum = 0f;
            for (var c = 0; c < Channels; c++)
                sum += Samples[(i * Channels) + c];
            mono[i] = sum / Channels;
        }
        return mono;
    }

    /// <summary>This sound as a WAV file of 16-bit PCM; samples beyond ±1 are clipped.</summary>
    public byte[] ToBytes()
    {
        var file = new byte[HeaderBytes + (2 * Samples.Length)];
        WriteHeader(file, SampleRate, Channels);
        for (var i = 0; i < Samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderBytes + (2 * i)), ToInt16(Samples[i]));
        return file;
    }

    /// <summary>A WAV file around 16-bit samples, without converting them.</summary>
    public static byte[] ToBytes(ReadOnlySpan<short> samples, int sampleRate, int channels = 1)
    {
        var file = new byte[HeaderBytes + (2 * samples.Length)];
        WriteHeader(file, sampleRate, channels);
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderBytes + (2 * i)), samples[i]);
        return file;
    }

    /// <summary>A sample of −1 to 1 as 16 bits, clipped.</summary>
    public static short ToInt16(float sample) => (short)Math.Clamp(MathF.Round(sample * 32768f), short.MinValue, short.MaxValue);

    private static void WriteHeader(Span<byte> file, int sampleRate, int channels)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], (short)channels);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], sampleRate * channels * 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], (short)(channels * 2));
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 16);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], file.Length - HeaderBytes);
    }
}
