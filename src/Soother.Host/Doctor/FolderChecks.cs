using Soother.Host.Configuration;

namespace Soother.Host.Doctor;

/// <summary>Folders that must be written, and the room on their disks.</summary>
internal static class FolderChecks
{
    private const long Tight = 200L << 20, Full = 5L << 20;

    public static IEnumerable<CheckResult> All() =>
    [
        Writable("data folder", Folders.Data, "what plugins remember, such as timers, will be lost"),
        Writable("log folder", Folders.State, "no log will be kept"),
        Writable("settings folder", Folders.Config, "settings cannot be saved there"),
        Disk(),
    ];

    private static CheckResult Writable(string name, string folder, string loss)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using (File.Create(Path.Combine(folder, $".{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose)) { }
            return CheckResult.Good(name, Folders.Show(folder));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(name, Health.Weak, $"{Folders.Show(folder)} cannot be written ({refused.Message}): {loss}", $"make it yours: sudo chown -R $USER {Folders.Show(folder)}");
        }
    }

    private static CheckResult Disk()
    {
        const string Name = "disk";
        try
        {
            var free = new DriveInfo(Existing(Folders.Data)).AvailableFreeSpace;
            var finding = $"{free >> 20} MB free in {Folders.Show(Folders.Data)}";
            return free switch
            {
                < Full => new(Name, Health.Bad, $"the disk is full: {finding}", "make room on it, or set XDG_DATA_HOME and XDG_STATE_HOME to folders on another disk"),
                < Tight => new(Name, Health.Weak, $"little room: {finding}", "make room on it: logs and libraries need some"),
                _ => CheckResult.Good(Name, finding),
            };
        }
        catch (IOException unknown)
        {
            return new(Name, Health.Weak, $"how much room there is cannot be found out: {unknown.Message}");
        }
    }

    private static string Existing(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
            folder = parent;
        return folder;
    }
}
