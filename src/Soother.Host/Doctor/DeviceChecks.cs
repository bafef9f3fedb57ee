using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Commands;

namespace Soother.Host.Doctor;

/// <summary>Microphone and speaker, as the audio plugin sees them.</summary>
internal static class DeviceChecks
{
    public static async Task<IReadOnlyList<CheckResult>> CheckAsync(ParseResult command, CancellationToken cancel)
    {
        try
        {
            await using var assistant = await StartedAssistant.StartAsync(command, ["audio"], cancel: cancel);
            var devices = await Devices.AskAsync(assistant.Bus, [DeviceMode.Input, DeviceMode.Output], assistant.Settings.Host.Site, test: false, cancel);
            if (devices is null)
                return [new("sound", Health.Weak, "the audio plugin did not answer", "see why: soother plugins")];
            return [Of("microphone", DeviceMode.Input, devices, "the assistant cannot hear"), Of("speaker", DeviceMode.Output, devices, "the assistant cannot be heard")];
        }
        catch (UserException reason)
        {
            return [new("sound", Health.Weak, $"devices cannot be asked for: {reason.Message}", "mend the rest first")];
        }
    }

    private static CheckResult Of(string name, DeviceMode mode, AudioDevices all, string loss)
    {
        var names = all.Devices.Where(d => d.Mode == mode).Select(d => d.Name ?? d.Id).ToList();
        return names.Count > 0
            ? CheckResult.Good(name, string.Join(", ", names.Take(3)) + (names.Count > 3 ? $", and {names.Count - 3} more" : ""))
            : new(name, Health.Weak, $"there is none: {loss}", "plug one in; with PulseAudio or PipeWire: sudo apt-get install libasound2-plugins. Files work without: soother listen, soother say --wav");
    }
}
