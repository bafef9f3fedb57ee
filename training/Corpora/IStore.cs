namespace Soother.Training.Corpora;

/// <summary>Where a corpus lies. All paths are seen from its root, with '/'.</summary>
/// <remarks>Implementers let <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/> through: callers say which file it was.</remarks>
internal interface IStore
{
    /// <summary>The name to show: a folder's path as the user gave it.</summary>
    string Name { get; }

    /// <summary>All files, in ordinal order; empty for a folder that is not there.</summary>
    /// <param name="folder">A folder, or "" for the root.</param>
    /// <param name="deep">With those of all folders below.</param>
    IReadOnlyList<string> Files(string folder = "", bool deep = false);

    bool Exists(string path);

    Stream Open(string path);
}
