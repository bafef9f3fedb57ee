namespace Soother.Skills.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly bool _isBorrowed;

    public TempFolder() => Root = Directory.CreateTempSubdirectory("soother-skills-").FullName;

    private TempFolder(string root) => (Root, _isBorrowed) = (root, true);

    public string Root { get; }

    /// <summary>The same folder, for one of several plugins that live in it one after the other.</summary>
    public TempFolder Lend() => new(Root);

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public string Write(string relative, string text)
    {
        var path = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        if (!_isBorrowed)
            Directory.Delete(Root, recursive: true);
    }
}
