using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>The sounds that the dialogue has of its own.</summary>
internal sealed class Sounds
{
    /// <exception cref="InvalidDataException">A sound cannot be read; the message names the setting and the file.</exception>
    public Sounds(DialogueOptions options, PluginContext context)
    {
        Wake = Load(options.WakeSound, "dialogue.wakeSound", context);
        Recorded = Load(options.RecordedSound, "dialogue.recordedSound", context);
    }

    public byte[]? Wake { get; }

    public byte[]? Recorded { get; }

    private static byte[]? Load(string path, string setting, PluginContext context)
    {
        if (path.Length == 0)
            return null;
        var file = context.Resolve(path);
        try
        {
            var wav = File.ReadAllBytes(file);
            Wav.Read(wav);
            return wav;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InvalidDataException($"{setting}: {file}: {fault.Message}", fault);
        }
    }
}
