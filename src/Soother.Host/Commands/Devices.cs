using Soother.Contracts;

namespace Soother.Host.Commands;

/// <summary>Microphones and speakers, as the audio plugin sees them.</summary>
internal static class Devices
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    /// <returns>Null where nobody answers.</returns>
    public static async Task<AudioDevices?> AskAsync(IBus bus, IReadOnlyList<DeviceMode> modes, SiteId site, bool test, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("N");
        try
        {
            return await bus.RequestAsync<GetAudioDevices, AudioDevices>(new(modes, site, id, test), answer => answer.Id == id, Deadline, cancel);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
