using System.Diagnostics;

namespace Soother.EndToEnd.Tests;

/// <summary>A program that runs beside the test, and the lines that it prints.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly Lock _lock = new();
    private bool _ended;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public IReadOnlyList<string> Lines
    {
        get { lock (_lock) return [.. _lines]; }
    }

    public static RunningProgram Start(Home home, string program, params string[] arguments) => new(Process.Start(Ran.Describe(program, arguments, home))!);

    /// <summary>The first line that holds all these texts, printed already or still to come.</summary>
    public Task<string> WaitForAsync(params string[] texts) => WaitForNthAsync(1, texts);

    /// <summary>The <paramref name="nth"/> line (from 1) that holds all these texts, printed already or still to come.</summary>
    public async Task<string> WaitForNthAsync(int nth, params string[] texts)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        while (true)
        {
            Task more;
            lock (_lock)
            {
                more = _more.Task;
                if (_lines.Where(l => texts.All(text => l.Contains(text, StringComparison.Ordinal))).Skip(nth - 1).FirstOrDefault() is { } found)
                    return found;
                if (_ended)
                    throw new InvalidOperationException($"the program ended with exit code {_process.ExitCode}; it had printed:\n{string.Join('\n', _lines)}");
            }
            try
            {
                await more.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"no line ({nth}) with '{string.Join("' and '", texts)}' within {Deadline.TotalSeconds} s; there were:\n{string.Join('\n', Lines)}");
            }
        }
    }

    /// <summary>Sends a signal.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private void Add(string? line)
    {
        lock (_lock)
        {
            if (line is null)
                _ended = _process.WaitForExit(Deadline);   // its output has ended, and so has it, or it is about to
            else
                _lines.Add(line);
            _more.TrySetResult();
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
