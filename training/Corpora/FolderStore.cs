namespace Soother.Training.Corpora;

/// <summary>A corpus in a folder of this machine.</summary>
internal sealed class FolderStore : IStore
{
    private const int Deepest = 16;   // folders; a link may lead in a circle

    private readonly string _root;

    /// <exception cref="TrainingException">There is no such folder.</exception>
    public FolderStore(string folder)
    {
        if (!Directory.Exists(folder))
            throw new TrainingException(File.Exists(folder)
                ? $"{folder}: this is a file; a corpus is a folder"
                : $"{folder}: there is no such folder");
        (Name, _root) = (folder, Path.GetFullPath(folder));
    }

    public string Name { get; }

    public IReadOnlyList<string> Files(string folder = "", bool deep = false)
    {
        var path = Full(folder);
        return !Directory.Exists(path) ? [] :
        [
            .. Directory.EnumerateFiles(path, "*", Options(deep))
                .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    public bool Exists(string path) => File.Exists(Full(path));

    public Stream Open(string path) => File.OpenRead(Full(path));

    // Hidden files are the leavings of other programs: one "._x.wav" for each sound, on disks that a Mac has seen.
    private static EnumerationOptions Options(bool deep) =>
        new() { RecurseSubdirectories = deep, MaxRecursionDepth = Deepest, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };

    private string Full(string path) => Path.Combine(_root, path);
}
