using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>The sounds and the words that the dialogue has of its own.</summary>
internal sealed class Sounds
{
    private readonly IReadOnlyList<string> _notUnderstood;
    private int _next = -1;

    /// <exception cref="InvalidDataException">A sound cannot be read; the message names the setting and the file.</exception>
    public Sounds(DialogueOptions options, PluginContext context)
    {
        _notUnderstood = options.NotUnderstood;
        Wake = Load(options.WakeSound, "dialogue.wakeSound", context);
        Recorded = Load(options.RecordedSound, "dialogue.recordedSound", context);
    }

    public byte[]? Wake { get; }

    public byte[]? Recorded { get; }

    /// <summary>Something gentle to say; never the same twice in a row. Null when nothing is to be said.</summary>
    public string? NotUnderstood() =>
        _notUnderstood.Count == 0 ? null : _notUnderstood[(int)((uint)Interlocked.Increment(ref _next) % _notUnderstood.Count)];

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
