using Soother.Contracts;
using Soother.Training.Corpora;

namespace Soother.Training.Sounds;

/// <summary>Files of sound: WAV of any rate, depth and number of channels by itself, FLAC, OGG and others through sox.</summary>
internal static class SoundFile
{
    /// <summary>Reads a whole file; channels are averaged.</summary>
    /// <exception cref="InvalidDataException">It is broken or empty, or sox is needed and missing; the message is one line without the path.</exception>
    public static Sound Read(IStore store, string path)
    {
        using var stream = store.Open(path);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (!path.EndsWith(".wav", StringComparison.OrdinalIgnoreCase))
            bytes = Sox.ToWav(bytes, Path.GetExtension(path)[1..].ToLowerInvariant());
        var wav = Wav.Read(bytes);
        return wav.Samples.Length > 0 ? new(wav.SampleRate, wav.ToMono()) : throw new InvalidDataException("the file holds no sound");
    }

    /// <summary>Writes 16-bit WAV; a file of that name is replaced only when the new one is whole.</summary>
    public static void Write(string path, Sound sound)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var next = path + ".part";
        File.WriteAllBytes(next, new Wav(sound.SampleRate, 1, sound.Samples).ToBytes());
        File.Move(next, path, overwrite: true);
    }
}
