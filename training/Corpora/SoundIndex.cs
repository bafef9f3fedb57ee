namespace Soother.Training.Corpora;

/// <summary>The sounds below a folder, found by their names: in any case, with or without an extension, and with whatever folders the listing's writer had.</summary>
internal sealed class SoundIndex
{
    // In the order of preference, where one sound is there twice.
    private static readonly string[] Extensions = [".wav", ".flac", ".ogg", ".opus", ".mp3"];

    private readonly Dictionary<string, List<string>> _byStem = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _hasFolders;

    public SoundIndex(IStore store, string folder, bool deep = false)
        : this(store.Files(folder, deep), folder)
    {
    }

    /// <param name="paths">Files; those that are no sounds are passed over.</param>
    /// <param name="folder">What to call the place where they are.</param>
    public SoundIndex(IEnumerable<string> paths, string folder)
    {
        (Folder, Paths) = (folder, [.. paths.Where(IsSound)]);
        foreach (var path in Paths)
        {
            if (!_byStem.TryGetValue(Stem(path), out var same))
                _byStem.Add(Stem(path), same = []);
            same.Add(path);
        }
        _hasFolders = Paths.Select(FolderOf).Distinct().Skip(1).Any();
    }

    public string Folder { get; }

    public IReadOnlyList<string> Paths { get; }

    public static bool IsSound(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that a listing uses for a sound, without folders and without the extension of a sound.</summary>
    public static string Stem(string name)
    {
        var file = Slashes(name)[(Slashes(name).LastIndexOf('/') + 1)..];
        return IsSound(file) ? Path.GetFileNameWithoutExtension(file) : file;
    }

    /// <summary>The path of a sound; null if there is none, or if the name may be one of several.</summary>
    public string? Find(string name)
    {
        if (!_byStem.TryGetValue(Stem(name), out var same))
            return null;
        var folders = FolderOf(Slashes(name));
        var near = _hasFolders && folders.Length > 0
            ? same.Where(p => Last(FolderOf(p)).Equals(Last(folders), StringComparison.OrdinalIgnoreCase)).ToList() : same;
        if (near.Count > 1 && folders.Length > 0 && near.Where(p => p.StartsWith(folders + "/", StringComparison.OrdinalIgnoreCase) || FolderOf(p).EndsWith("/" + folders, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } exact)
            near = exact;
        return Only(near, Stem(name));
    }

    /// <summary>The sound of this name in this folder, and no other.</summary>
    public string? FindIn(string folder, string name) =>
        _byStem.TryGetValue(Stem(name), out var same) ? Only([.. same.Where(p => FolderOf(p).Equals(folder, StringComparison.OrdinalIgnoreCase))], Stem(name)) : null;

    /// <summary>A name that no other sound here has: its folders are part of it where they must be.</summary>
    public string Id(string path)
    {
        var stem = Stem(path);
        var isOnly = _byStem[stem].TrueForAll(p => FolderOf(p) == FolderOf(path) && (p == path || Stem(p) == stem));
        var id = isOnly || FolderOf(path).Length == 0 ? stem : $"{FolderOf(path)}/{stem}";
        return id.Replace('/', '_').Replace('|', '_');
    }

    public static string FolderOf(string path) => path.LastIndexOf('/') is var end and >= 0 ? path[..end] : "";

    // Several are one where only the extension differs, and where one has the very case of the name.
    private static string? Only(List<string> same, string stem)
    {
        if (same.Exists(p => Stem(p) == stem))
            same = same.FindAll(p => Stem(p) == stem);
        var isOne = same.Select(p => FolderOf(p) + "/" + Stem(p)).Distinct().Count() == 1;
        return isOne ? same.MinBy(p => Array.FindIndex(Extensions, e => p.EndsWith(e, StringComparison.OrdinalIgnoreCase))) : null;
    }

    private static string Last(string folders) => folders[(folders.LastIndexOf('/') + 1)..];

    private static string Slashes(string name) => name.Trim().Replace('\\', '/');
}
