using System.Text;

namespace Soother.Contracts.Tests;

public sealed class WavTests
{
    private const int Pcm = 1, Float = 3, Extensible = 0xFFFE;

    [Theory]
    [InlineData(Pcm, 8, new byte[] { 0, 128, 192 }, new[] { -1f, 0f, 0.5f })]
    [InlineData(Pcm, 16, new byte[] { 0, 0x80, 0, 0, 0, 0x40 }, new[] { -1f, 0f, 0.5f })]
    [InlineData(Pcm, 24, new byte[] { 0, 0, 0x80, 0, 0, 0, 0, 0, 0x40 }, new[] { -1f, 0f, 0.5f })]
    [InlineData(Pcm, 32, new byte[] { 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0x40 }, new[] { -1f, 0f, 0.5f })]
    [InlineData(Float, 32, new byte[] { 0, 0, 0x80, 0xBF, 0, 0, 0, 0, 0, 0, 0, 0x3F }, new[] { -1f, 0f, 0.5f })]
    [InlineData(Float, 64, new byte[] { 0, 0, 0, 0, 0, 0, 0xF0, 0xBF, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F }, new[] { -1f, 0.5f })]
    [InlineData(Float, 32, new byte[] { 0, 0, 0xC0, 0x7F }, new[] { 0f })]   // not a number
    public void ReadsEveryWidth(int format, int bits, byte[] data, float[] samples)
    {
        Assert.Equal(samples, Wav.Read(File(Format(format, bits), Chunk("data", data))).Samples);
        Assert.Equal(samples, Wav.Read(File(ExtensibleFormat(format, bits), Chunk("data", data))).Samples);
    }

    [Fact]
    public void ReadsStereoAndMixesIt()
    {
        var wav = Wav.Read(File(Format(Pcm, 16, 2, 44100), Chunk("data", [0, 0x40, 0, 0, 0, 0x80, 0, 0, 9])));
        Assert.Equal((44100, 2), (wav.SampleRate, wav.Channels));
        Assert.Equal([0.5f, 0, -1, 0], wav.Samples);
        Assert.Equal([0.25f, -0.5f], wav.ToMono());
        Assert.Equal(2 / 44100.0, wav.Duration.TotalSeconds, 1e-6);
    }

    [Fact]
    public void WritesWhatItReads()
    {
        var wav = new Wav(16000, 2, [0, 0.5f, -0.5f, -1, 2, -2]);
        var again = Wav.Read(wav.ToBytes());
        Assert.Equal([0, 0.5f, -0.5f, -1, 32767 / 32768f, -1], again.Samples);
        Assert.Equal(wav.ToBytes(), again.ToBytes());
        Assert.Equal(wav.ToBytes(), Wav.ToBytes([0, 16384, -16384, -32768, 32767, -32768], 16000, 2));
        Assert.Equal("RIFF"u8.ToArray(), wav.ToBytes()[..4]);
        Assert.Equal(44 + 12, wav.ToBytes().Length);
    }

    [Theory]
    [InlineData("""{"volume": 0.25}""", 0.25)]
    [InlineData("""x {"volume":1} x""", 1.0)]
    [InlineData("""{"volume": 7}""", null)]
    [InlineData("""{"volume": "loud"}""", null)]
    [InlineData("""{"loud": 1}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""}{""", null)]
    [InlineData("[]", null)]
    [InlineData("{[}", null)]
    public void ReadsTheVolumeOfAnInfoChunk(string info, double? volume)
    {
        var text = Encoding.UTF8.GetBytes(info);
        Assert.Equal(volume, Wav.Read(File(Format(Pcm, 16), Chunk("INFO", text), Chunk("data", [0, 0]))).Volume);
        Assert.Equal(volume, Wav.Read(File(Format(Pcm, 16), Chunk("data", [0, 0]), Chunk("LIST", [.. "INFO"u8, .. text]))).Volume);
    }

    [Fact]
    public void PassesOverChunksItDoesNotKnow()
    {
        var wav = Wav.Read(File(Chunk("time", [1, 2, 3, 4, 5, 6, 7, 8]), Format(Pcm, 16), Chunk("odd ", [1, 2, 3]), Chunk("data", [0, 0x40]), Chunk("data", [0, 0])));
        Assert.Equal([0.5f], wav.Samples);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(0xFFFFFFFFu)]
    public void TakesTheRestWhereAStreamStatesNoLength(uint stated)
    {
        var file = File(Format(Pcm, 16), Chunk("data", [0, 0x40, 0, 0x40]));
        BitConverter.GetBytes(stated).CopyTo(file, file.Length - 8);
        Assert.Equal([0.5f, 0.5f], Wav.Read(file).Samples);
    }

    [Theory]
    [InlineData("data", 5000u, "'data' chunk says 5000 bytes, but 4 follow")]
    [InlineData("data", 0x80000000u, "'data' chunk says 2147483648 bytes, but 4 follow")]
    [InlineData("data", 0xFFFFFFFEu, "'data' chunk says 4294967294 bytes, but 4 follow")]
    [InlineData("odd ", 0xFFFFFFFFu, "'odd' chunk says 4294967295 bytes, but 4 follow")]
    public void RefusesALyingLength(string chunk, uint stated, string reason)
    {
        var file = File(Format(Pcm, 16), Chunk(chunk, [0, 0x40, 0, 0x40]));
        BitConverter.GetBytes(stated).CopyTo(file, file.Length - 8);
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Wav.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysWhatIsWrongWithAFileInOneLine()
    {
        Refuses([], "does not begin with RIFF");
        Refuses("RIFFxxxxWAVX"u8.ToArray(), "does not begin with RIFF");
        Refuses(File(), "no 'fmt' chunk");
        Refuses(File(Format(Pcm, 16)), "no 'data' chunk");
        Refuses(File(Chunk("data", [0, 0])), "no 'fmt' chunk");
        Refuses(File(Chunk("fmt ", [1, 0])), "16 are needed");
        Refuses(File(Format(2, 4), Chunk("data", [0])), "format 2 with 4 bits");
        Refuses(File(Format(Pcm, 12), Chunk("data", [0])), "format 1 with 12 bits");
        Refuses(File(Format(Pcm, 16, 0), Chunk("data", [0])), "0 channels");
        Refuses(File(Format(Pcm, 16, 1, 0), Chunk("data", [0])), "0 Hz");
        Refuses(File(Format(Pcm, 16, 1, -5), Chunk("data", [0])), "-5 Hz");
    }

    [Fact]
    public void NeverThrowsAnythingElseWhateverTheBytes()
    {
        var random = new Random(3);
        var good = File(Format(Pcm, 16, 2), Chunk("INFO", "{\"volume\":0.5}"u8.ToArray()), Chunk("data", new byte[64]));
        for (var i = 0; i < 20_000; i++)
        {
            var file = i % 2 == 0 ? good[..random.Next(good.Length + 1)] : (byte[])good.Clone();
            for (var changes = random.Next(4); changes > 0 && file.Length > 0; changes--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            if (i % 10 == 9)
                random.NextBytes(file.AsSpan(Math.Min(12, file.Length)));
            try
            {
                var wav = Wav.Read(file);
                Assert.All(wav.ToMono(), s => Assert.True(float.IsFinite(s)));
            }
            catch (InvalidDataException refused)
            {
                Assert.DoesNotContain('\n', refused.Message);
            }
        }
    }

    private static void Refuses(byte[] file, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Wav.Read(file)).Message, StringComparison.Ordinal);

    private static byte[] File(params byte[][] chunks)
    {
        byte[] body = [.. "WAVE"u8, .. chunks.SelectMany(c => c)];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    private static byte[] Chunk(string id, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(id), .. BitConverter.GetBytes(body.Length), .. body, .. new byte[body.Length % 2]];

    private static byte[] Format(int format, int bits, int channels = 1, int rate = 16000) => Chunk("fmt ", Fields(format, bits, channels, rate));

    // The real format is the beginning of a GUID behind the fields.
    private static byte[] ExtensibleFormat(int format, int bits) =>
        Chunk("fmt ", [.. Fields(Extensible, bits, 1, 16000), 22, 0, .. BitConverter.GetBytes((short)bits), 4, 0, 0, 0, .. BitConverter.GetBytes(format), .. new byte[12]]);

    private static byte[] Fields(int format, int bits, int channels, int rate) =>
    [
        .. BitConverter.GetBytes((ushort)format), .. BitConverter.GetBytes((short)channels), .. BitConverter.GetBytes(rate),
        .. BitConverter.GetBytes(rate * channels * bits / 8), .. BitConverter.GetBytes((short)(channels * bits / 8)), .. BitConverter.GetBytes((short)bits),
    ];
}
