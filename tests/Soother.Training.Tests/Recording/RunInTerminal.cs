using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Soother.Training.Tests.Recording;

/// <summary>A program in a terminal of its own, whose keys the test presses.</summary>
internal sealed partial class RunInTerminal : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task _reading;

    private RunInTerminal(Process process) => (_process, _reading) = (process, Task.Run(() => ReadAsync(process)));

    /// <summary>All that was shown, without what only moves the cursor and sets colours.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return Control().Replace(_output.ToString(), "").Replace("\r", "");
        }
    }

    public static string? WhyNot => File.Exists("/usr/bin/script") ? null : "script, which makes terminals, is not installed (Debian package bsdutils)";

    public static RunInTerminal Start(IEnumerable<string> command, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("script", ["-qec", "stty cols 160 rows 40; exec " + string.Join(' ', command.Select(c => $"'{c}'")), "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["TERM"] = "xterm-256color";
        return new(Process.Start(start)!);
    }

    public void Type(string keys)
    {
        _process.StandardInput.Write(keys);
        _process.StandardInput.Flush();
    }

    public Task WaitForAsync(string text) => WaitForAsync(shown => shown.Contains(text, StringComparison.Ordinal), text);

    public async Task WaitForAsync(Func<string, bool> condition, string what)
    {
        var deadline = Stopwatch.StartNew();
        while (!condition(Output))
        {
            if (_reading.IsCompleted || deadline.Elapsed > TimeSpan.FromSeconds(60))
                Assert.Fail($"'{what}' was not shown; there was:\n{Output[Math.Max(0, Output.Length - 4000)..]}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await _reading;
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task ReadAsync(Process process)
    {
        var buffer = new char[4096];
        for (int count; (count = await process.StandardOutput.ReadAsync(buffer)) > 0;)
        {
            lock (_output)
                _output.Append(buffer, 0, count);
        }
    }

    [GeneratedRegex(@"\x1b(\[[0-9;?]*[A-Za-z]|[=>]|\][^\a]*\a)")]
    private static partial Regex Control();
}
