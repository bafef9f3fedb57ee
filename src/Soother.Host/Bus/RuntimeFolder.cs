namespace Soother.Host.Bus;

/// <summary>Where running programs of one user keep what nobody else may read: gone after a restart of the machine.</summary>
internal static class RuntimeFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Where it may be, the likeliest first.</summary>
    public static IReadOnlyList<string> Candidates { get; } = [.. Find()];

    /// <summary>Makes the first of the folders that can be made; null if none can.</summary>
    public static string? Create(IEnumerable<string> candidates) => candidates.FirstOrDefault(TryCreate);

    private static IEnumerable<string> Find()
    {
        if (Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } runtime)
            yield return Path.Combine(runtime, "soother");
        // Others may write in /tmp: root takes nothing that lies there already.
        yield return Environment.IsPrivilegedProcess ? "/run/soother" : Path.Combine(Path.GetTempPath(), $"soother-{Environment.UserName}");
    }

    private static bool TryCreate(string folder)
    {
        try
        {
            var made = Directory.CreateDirectory(folder, OwnerOnly);
            if (made.LinkTarget is not null || made.UnixFileMode != OwnerOnly)
                return false;
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
