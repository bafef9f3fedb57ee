using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Reads a sound of a script: <c>bell</c>, or a WAV file in the skill's folder.</summary>
internal static class SoundReader
{
    private const long MostBytes = 32 << 20;

    public static byte[] Read(YamlValue sound, string folder)
    {
        var name = sound.RequireText("sound");
        if (name == "bell")
            return Bell.Wav;
        var file = Path.GetFullPath(name, Path.GetFullPath(folder));
        if (!file.StartsWith(Path.GetFullPath(folder), StringComparison.Ordinal))
            throw sound.Fault($"the sound '{name}' is not in the skill's folder");
        try
        {
            if (new FileInfo(file).Length > MostBytes)
                throw sound.Fault($"the sound '{name}' is larger than {MostBytes >> 20} MB");
            var bytes = File.ReadAllBytes(file);
            Wav.Read(bytes);
            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw sound.Fault($"the sound '{name}' cannot be used: {fault.Message}");
        }
    }
}
