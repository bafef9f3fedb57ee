using System.Diagnostics;

namespace Soother.Host.Tests;

/// <summary>The program itself, in a home of its own.</summary>
internal sealed class StartedProgram : IDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _home = new();
    private readonly Process _process;
    private readonly Task<string> _errors;

    public StartedProgram(string arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "soother"), arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = _home.Path,
        };
        foreach (var variable in new[] { "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR" })
            start.Environment[variable] = Path.Combine(_home.Path, variable);
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>The next line of output; null at its end.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync().WaitAsync(Deadline);

    public void Send(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Deadline);
        await _process.WaitForExitAsync().WaitAsync(Deadline);
        return (_process.ExitCode, output, await _errors.WaitAsync(Deadline));
    }

    /// <summary>The processes that this one started, and those that they did.</summary>
    public IReadOnlyList<int> Children() => Children(Id);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _home.Dispose();
    }

    private static List<int> Children(int parent)
    {
        List<int> found = [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, out var pid) && ParentOf(pid) == parent).Select(n => int.Parse(n!))];
        return [.. found, .. found.SelectMany(Children)];
    }

    private static int ParentOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
        }
        catch (IOException)
        {
            return 0; // gone meanwhile
        }
    }
}
