using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Host.Plugins;

/// <summary>Starts a plugin, and again after each failure, until it is to stop.</summary>
/// <param name="initial">The plugin before its first start.</param>
/// <param name="begin">A new life of the plugin; true where it is not the first.</param>
/// <param name="log">Where its failures are told.</param>
/// <param name="time">Measures the pauses.</param>
internal sealed class SupervisedPlugin(PluginState initial, Func<bool, IPluginLife> begin, ILogger log, TimeProvider time)
{
    private readonly BackOff _backOff = new(time);

    public PluginState State { get; private set; } = initial;

    public event Action? Changed;

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && await LiveAsync(stopping).ConfigureAwait(false) is { } reason)
        {
            var pause = _backOff.Next();
            // The same reason again and again is told once.
            log.Log(State.Reason == reason ? LogLevel.Information : LogLevel.Error, "{Reason}; it is started again in {Pause} s", reason, pause.TotalSeconds);
            Become("waiting", reason, State.Restarts + 1);
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (State.State != "failed")
            Become("stopped", State.Reason, State.Restarts);
    }

    /// <summary>One life of the plugin; returns why it ended, or null where it is not to live again.</summary>
    private async Task<string?> LiveAsync(CancellationToken stopping)
    {
        Become("starting", State.Reason, State.Restarts);
        await using var life = begin(State.Restarts > 0);
        try
        {
            await life.StartAsync(stopping).ConfigureAwait(false);
            BecomeReady();
            throw await life.Failure.WaitAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (UserException hopeless)
        {
            log.LogError("{Reason}", hopeless.Message);
            Become("failed", hopeless.Message, State.Restarts);
            return null;
        }
        catch (Exception failure)
        {
            log.LogDebug(failure, "failed");
            return Failure.Describe(failure);
        }
    }

    private void BecomeReady()
    {
        _backOff.Well();
        if (State.Restarts > 0)
            log.LogWarning("ready again");
        Become("ready", State.Reason, State.Restarts);
    }

    private void Become(string state, string? reason, int restarts)
    {
        log.LogDebug("{State}", state);
        State = State with { State = state, Reason = reason, Restarts = restarts };
        Changed?.Invoke();
    }
}
