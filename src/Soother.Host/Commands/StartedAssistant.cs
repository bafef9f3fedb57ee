using System.CommandLine;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Configuration;
using Soother.Host.Hosting;
using Soother.Host.Logging;
using Soother.Host.Plugins;
using Soother.Host.Terminal;

namespace Soother.Host.Commands;

/// <summary>An assistant for one command: only the kinds of plugins that it needs, on a bus of its own.</summary>
internal sealed class StartedAssistant : IAsyncDisposable
{
    private static readonly TimeSpan OfferDeadline = TimeSpan.FromSeconds(20), LearnDeadline = TimeSpan.FromMinutes(5), OfferPause = TimeSpan.FromMilliseconds(50);

    private readonly Assistant _assistant;
    private readonly ILoggerFactory _logs;

    private StartedAssistant(Assistant assistant, ILoggerFactory logs, Settings settings) => (_assistant, _logs, Settings) = (assistant, logs, settings);

    public IBus Bus => _assistant.Bus;

    public Settings Settings { get; }

    /// <summary>Starts what a command needs and waits until it is ready.</summary>
    /// <param name="command">The command line, for the settings.</param>
    /// <param name="needed">Kinds of plugins that must be there and ready.</param>
    /// <param name="wished">Kinds of plugins that the command can do without.</param>
    /// <param name="more">Settings that the command makes.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="UserException">A needed plugin is missing or not ready: which, and why.</exception>
    public static async Task<StartedAssistant> StartAsync(
        ParseResult command, IReadOnlyList<string> needed, IReadOnlyList<string>? wished = null, IEnumerable<Override>? more = null, CancellationToken cancel = default)
    {
        var settings = GlobalOptions.Load(command, more ?? []);
        var there = settings.Plugins.Plugins.Select(p => p.Kind).ToHashSet();
        if (needed.FirstOrDefault(kind => !there.Contains(kind)) is { } missing)
            throw new UserException($"there is no plugin of kind {missing} in {Folders.Show(settings.Plugins.Folder)}, and this command needs one");
        var kinds = needed.Concat(wished ?? []).Where(there.Contains).ToList();
        // What is wrong with a plugin that is needed ends the command with that line; the rest is not this command's business.
        var logs = Logs.Open(settings, quiet: true);
        using var status = new StatusLine("Starting the assistant…");
        try
        {
            var assistant = await Assistant.StartAsync(settings, logs, new AssistantScope(new PluginSelection(kinds), Private: true), cancel);
            var started = new StartedAssistant(assistant, logs, settings);
            await started.DemandReadyAsync(needed, cancel);
            return started;
        }
        catch
        {
            logs.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the intent service has learned what can be said: plugins are ready before their offers have travelled.</summary>
    /// <returns>The phrases.</returns>
    /// <exception cref="UserException">Nobody offers an intent.</exception>
    public async Task<Grammar> WaitForIntentsAsync(CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(OfferDeadline);
        try
        {
            for (var training = await TrainingAsync(deadline.Token); training is not { Done: 1, Intents: > 0 }; training = await TrainingAsync(deadline.Token))
            {
                if (training.Intents > 0)
                    deadline.CancelAfter(LearnDeadline);
                await Task.Delay(OfferPause, deadline.Token);
            }
            var id = Guid.NewGuid().ToString("N");
            return await Bus.RequestAsync<GetGrammar, Grammar>(new(Id: id), g => g.Id == id, OfferDeadline, deadline.Token);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            throw new UserException("no plugin offers an intent: are there skills? See: soother skills");
        }
    }

    private Task<NluTraining> TrainingAsync(CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("N");
        return Bus.RequestAsync<GetTraining, NluTraining>(new(Id: id), t => t.Id == id, OfferDeadline, cancel);
    }

    /// <summary>The site whose speaker can be heard; null where there is no audio plugin or it finds no speaker.</summary>
    public async Task<SiteId?> FindSpeakerAsync(CancellationToken cancel)
    {
        if (!_assistant.Plugins.Any(p => p is { Kind: "audio", State: "ready" }))
            return null;
        var devices = await Devices.AskAsync(Bus, [DeviceMode.Output], Settings.Host.Site, test: false, cancel);
        // Not '? … : null': that null would be the site named by no text.
        return devices is { Devices.Count: > 0 } ? Settings.Host.Site : default(SiteId?);
    }

    public async ValueTask DisposeAsync()
    {
        await _assistant.DisposeAsync();
        _logs.Dispose();
    }

    private async Task DemandReadyAsync(IReadOnlyList<string> needed, CancellationToken cancel)
    {
        try
        {
            await _assistant.WaitUntilSettledAsync(cancel);
            var down = _assistant.Plugins.Where(p => needed.Contains(p.Kind) && p.State is not ("ready" or "off")).ToList();
            if (down.Count > 0)
                throw new UserException(string.Join('\n', down.Select(p => $"the plugin {p.Name} is not ready: {p.Reason}")));
            if (needed.FirstOrDefault(kind => !_assistant.Plugins.Any(p => p.Kind == kind && p.State == "ready")) is { } off)
                throw new UserException($"this command needs a plugin of kind {off}, and none is enabled");
        }
        catch
        {
            await _assistant.DisposeAsync();
            throw;
        }
    }
}
