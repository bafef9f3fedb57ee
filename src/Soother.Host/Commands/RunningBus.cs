using Microsoft.Extensions.Logging.Abstractions;
using Soother.Host.Bus;
using Soother.Host.Configuration;

namespace Soother.Host.Commands;

/// <summary>The bus of an assistant that runs already: this user's on this machine, or the broker of <c>bus.host</c>.</summary>
internal static class RunningBus
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <exception cref="UserException">None runs, or it cannot be reached.</exception>
    public static async Task<MqttBus> JoinAsync(Settings settings, CancellationToken cancel)
    {
        var endpoint = settings.Host.Bus.Host.Length > 0 ? Configured(settings) : RunningAssistant.Find()?.Endpoint
            ?? throw new UserException("no assistant of yours runs on this machine; start one in another terminal: soother run");
        var bus = new BrokerLink(endpoint, NullLogger.Instance).Open("watch", NullLogger.Instance);
        try
        {
            await bus.ConnectAsync(cancel).WaitAsync(Deadline, cancel);
            return bus;
        }
        catch (Exception failed)
        {
            await bus.DisposeAsync();
            if (failed is not TimeoutException)
                throw;
            throw new UserException($"the broker at {endpoint} did not answer within {Deadline.TotalSeconds:0} s, or refuses this user");
        }
    }

    private static BrokerEndpoint Configured(Settings settings)
    {
        var bus = settings.Host.Bus;
        return new(bus.Host, bus.Port, OrNull(bus.Username), OrNull(bus.Password), bus.Tls, OrNull(bus.CaFile) is { } file ? Path.GetFullPath(file, settings.Root) : null);
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
