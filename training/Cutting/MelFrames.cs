using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Soother.Training.Cutting;

/// <summary>Sound as its loudness in bands of hearing, in dB, every 10 ms: all that <c>cut</c> remembers of hours of recording (35 MB an hour).</summary>
internal sealed class MelFrames
{
    public const int Bands = 24;

    /// <summary>Seconds from one frame to the next; frame i is about the time i · Hop, from half a window before it.</summary>
    public const double Hop = 0.01;

    private const uint Mark = 0x316C654D;   // "Mel1"

    private float[] _levels = new float[Bands * 1024];

    public int Count { get; private set; }

    public double Seconds => Count * Hop;

    public ReadOnlySpan<float> this[int frame] => _levels.AsSpan(frame * Bands, Bands);

    /// <summary>Room for one more frame.</summary>
    public Span<float> Add()
    {
        if ((Count + 1) * Bands > _levels.Length)
            Array.Resize(ref _levels, _levels.Length + Math.Max(_levels.Length / 2, Bands * 1024));
        return _levels.AsSpan(Count++ * Bands, Bands);
    }

    /// <summary>Writes them into a file, whole or not at all.</summary>
    public void Save(string path, string key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = File.Create(path + ".part"))
        {
            file.Write(Head(key));
            file.Write(MemoryMarshal.AsBytes(_levels.AsSpan(0, Count * Bands)));
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Those saved before from the same, or null.</summary>
    public static MelFrames? Load(string path, string key)
    {
        if (!File.Exists(path))
            return null;
        using var file = File.OpenRead(path);
        var head = Head(key);
        var there = new byte[head.Length];
        if (file.ReadAtLeast(there, there.Length, throwOnEndOfStream: false) < head.Length || !there.AsSpan().SequenceEqual(head))
            return null;
        var frames = new MelFrames { Count = (int)((file.Length - head.Length) / sizeof(float) / Bands) };
        frames._levels = new float[frames.Count * Bands];
        file.ReadExactly(MemoryMarshal.AsBytes(frames._levels.AsSpan()));
        return frames;
    }

    private static byte[] Head(string key) => [.. BitConverter.GetBytes(Mark), .. SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))];
}
