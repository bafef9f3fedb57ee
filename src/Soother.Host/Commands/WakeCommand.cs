using System.CommandLine;
using Soother.Contracts;

namespace Soother.Host.Commands;

/// <summary><c>soother wake</c>: makes the assistant that runs listen, as its wake word would; for a key, a button or a script.</summary>
internal static class WakeCommand
{
    private const string Wakeword = "button";

    public static Command Create()
    {
        var command = new Command("wake", "Make the assistant that runs listen, as its wake word would");
        command.SetAction(WakeAsync);
        return command;
    }

    /// <summary>Somebody pressed something at a site.</summary>
    public static HotwordDetected By(SiteId site) => new(Wakeword, SiteId: site) { WakewordId = Wakeword };

    private static async Task<int> WakeAsync(ParseResult command, CancellationToken cancel)
    {
        var settings = GlobalOptions.Load(command);
        await using var bus = await RunningBus.JoinAsync(settings, cancel);
        var site = settings.Host.Site;
        try
        {
            await bus.RequestAsync<HotwordDetected, SessionStarted>(By(site), started => started.SiteId == site, TimeSpan.FromSeconds(5), cancel);
        }
        catch (TimeoutException)
        {
            throw new UserException($"the assistant runs, but nobody began a session at the site '{site}': is its dialogue plugin well? See: soother plugins");
        }
        return 0;
    }
}
