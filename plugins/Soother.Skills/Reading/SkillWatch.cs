using Microsoft.Extensions.Logging;

namespace Soother.Skills;

/// <summary>Calls back, a moment after the last of a burst of changes, when files in the skills' folders change.</summary>
internal sealed class SkillWatch : IDisposable
{
    /// <summary>An editor that saves writes, renames and touches; a folder that is copied comes file by file.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly ITimer _timer;

    public SkillWatch(IEnumerable<string> folders, Action changed, TimeProvider time, ILogger log)
    {
        _timer = time.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        foreach (var folder in folders.Where(Path.Exists))
        {
            try
            {
                _watchers.Add(Watch(folder));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                log.LogWarning("Changes in {Folder} will not be seen until the next start: {Reason}", folder, fault.Message);
            }
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _timer.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = File.Exists(folder) ? new FileSystemWatcher(Path.GetDirectoryName(Path.GetFullPath(folder))!, Path.GetFileName(folder)) : new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += Arm;
        watcher.Created += Arm;
        watcher.Deleted += Arm;
        watcher.Renamed += Arm;
        watcher.Error += (_, _) => Arm(); // changes were missed: look at everything
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Arm(object sender, FileSystemEventArgs change) => Arm();

    private void Arm()
    {
        try
        {
            _timer.Change(Calm, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // A change while the watch is given up.
        }
    }
}
