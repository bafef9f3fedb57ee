using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Soother.Host.Bus;
using Soother.Host.Configuration;
using Soother.Host.Plugins;

namespace Soother.Host.Isolation;

/// <summary>A process that runs one plugin: the hidden command <c>plugin-process NAME</c>.</summary>
internal static class PluginProcess
{
    public const string Verb = "plugin-process";

    private static readonly Argument<string> Name = new("name");

    public static Command Command()
    {
        var command = new Command(Verb, "Run one plugin for the host that starts this") { Name };
        command.Hidden = true;
        command.SetAction(command => RunAsync(command.GetRequiredValue(Name)));
        return command;
    }

    private static async Task<int> RunAsync(string name)
    {
        // Ctrl-C reaches every process of the terminal; when to stop is the host's to say.
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        var report = new Report.Logger(Console.Out);
        var order = JsonSerializer.Deserialize(await Console.In.ReadLineAsync() ?? "null", PluginOrderJson.Default.PluginOrder);
        if (order is null)
            throw new UserException($"'{Verb}' is for the host alone; use: soother run --set plugins.isolated={name}");
        var settings = Settings.From(order.Sources);
        using var logs = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Debug).AddProvider(report));
        // The host tells how the broker is, once for all plugins.
        var around = new PluginSurroundings(settings, new BrokerLink(order.Broker, NullLogger.Instance), logs, order.DataFolder);
        UnhandledErrors.Contain();
        await using var life = new PluginInProcess(settings.Plugins.Plugins.Single(p => p.Name == name), around, again: false);
        using var stopping = new CancellationTokenSource();
        var hostGone = Task.Run(Console.In.ReadToEnd);
        try
        {
            var start = life.StartAsync(stopping.Token);
            if (await Task.WhenAny(start, hostGone) == hostGone)
                return 0;
            await start;
            report.Write(new(Report.Ready, ""));
            if (await Task.WhenAny(life.Failure, hostGone) == life.Failure)
                throw await life.Failure;
            return 0;
        }
        catch (UserException hopeless)
        {
            report.Write(new(Report.Refused, hopeless.Message));
        }
        catch (Exception failure)
        {
            report.Write(new(Report.Failed, Failure.Describe(failure)));
        }
        return 1;
    }
}
