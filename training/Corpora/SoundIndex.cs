namespace Soother.Training.Corpora;

/// <summary>The sounds below a folder, found by their name without extension.</summary>
internal sealed class SoundIndex
{
    private static readonly string[] Extensions = [".wav", ".flac", ".ogg", ".opus", ".mp3"];

    private readonly Dictionary<string, string> _paths = [];

    public SoundIndex(IStore store, string folder, bool deep = false)
    {
        foreach (var path in store.Files(folder, deep))
        {
            if (Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                _paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
        Folder = folder;
    }

    public string Folder { get; }

    public IReadOnlyDictionary<string, string> Paths => _paths;

    /// <summary>The path of the sound of this name, given with or without folder and extension; null if there is none.</summary>
    public string? Find(string name) =>
        _paths.GetValueOrDefault(name) ?? _paths.GetValueOrDefault(Path.GetFileNameWithoutExtension(name.Replace('\\', '/')));
}
