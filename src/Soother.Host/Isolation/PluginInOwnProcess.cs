using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Soother.Host.Plugins;

namespace Soother.Host.Isolation;

/// <summary>A plugin in a process of its own, from the host's side.</summary>
internal sealed class PluginInOwnProcess(PluginManifest manifest, PluginSurroundings around) : IPluginLife
{
    private readonly ILogger _log = around.Logs.CreateLogger(manifest.Name);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Exception> _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Process> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Exception> Failure => _failure.Task;

    public async Task StartAsync(CancellationToken stopping)
    {
        // The kernel kills the process when the thread that started it ends: one thread for as long as it lives.
        new Thread(Accompany) { IsBackground = true, Name = manifest.Name }.Start();
        if (await Task.WhenAny(_ready.Task, Failure).WaitAsync(stopping).ConfigureAwait(false) == Failure)
            throw await Failure.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAny(_started.Task, _ended.Task).ConfigureAwait(false);
        try
        {
            if (_ended.Task.IsCompleted)
                return;
            var process = await _started.Task.ConfigureAwait(false);
            process.StandardInput.Close();
            await Task.WhenAny(_ended.Task, Task.Delay(around.Deadlines.Stop, around.Time)).ConfigureAwait(false);
            if (_ended.Task.IsCompleted)
                return;
            _log.LogWarning("its process did not end within {Seconds} s; it is killed", around.Deadlines.Stop.TotalSeconds);
            process.Kill();
            await _ended.Task.ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is IOException or InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }

    private void Accompany()
    {
        try
        {
            using var process = Process.Start(Program())!;
            var order = new PluginOrder(around.Settings.Sources, around.Broker.Endpoint, around.DataFolder);
            process.ErrorDataReceived += (_, line) => _log.LogDebug("{Line}", line.Data);
            process.BeginErrorReadLine();
            process.StandardInput.WriteLine(JsonSerializer.Serialize(order, PluginOrderJson.Default.PluginOrder));
            process.StandardInput.Flush();
            _started.TrySetResult(process);
            while (process.StandardOutput.ReadLine() is { } line)
                Take(line);
            process.WaitForExit();
            var how = process.ExitCode > 128 ? $"was killed by signal {process.ExitCode - 128}" : $"ended with exit code {process.ExitCode}";
            _failure.TrySetResult(new InvalidOperationException($"its process {how}"));
        }
        catch (Exception refused) when (refused is Win32Exception or IOException or ObjectDisposedException)
        {
            _failure.TrySetResult(new InvalidOperationException($"its process cannot be started: {refused.Message}"));
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private void Take(string line)
    {
        switch (Report.Read(line))
        {
            case { Word: Report.Ready }:
                _ready.TrySetResult();
                break;
            case { Word: Report.Failed, Text: var reason }:
                _failure.TrySetResult(new InvalidOperationException(reason));
                break;
            case { Word: Report.Refused, Text: var reason }:
                _failure.TrySetResult(new UserException(reason));
                break;
            case { Word: Report.Log, Text: var text } when Enum.TryParse<LogLevel>(text.Split(' ')[0], out var level):
                _log.Log(level, "{Text}", text[(text.IndexOf(' ') + 1)..]);
                break;
            default:
                _log.LogDebug("{Line}", line);
                break;
        }
    }

    private ProcessStartInfo Program()
    {
        // 'dotnet soother.dll', or the program itself; a test is neither, and has it beside it.
        string[] self = Path.GetFileName(Environment.ProcessPath) == "dotnet"
            ? [Environment.ProcessPath!, typeof(PluginProcess).Assembly.Location]
            : [Path.Combine(AppContext.BaseDirectory, "soother")];
        return new("setpriv", ["--pdeathsig", "KILL", "--", .. self, PluginProcess.Verb, manifest.Name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
