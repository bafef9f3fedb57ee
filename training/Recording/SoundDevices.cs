using PortAudioSharp;

namespace Soother.Training.Recording;

/// <summary>A microphone that there is.</summary>
internal sealed record Microphone(int Index, string Name, int Channels, int Rate, bool IsDefault);

/// <summary>The microphones of this machine. PortAudio must have begun.</summary>
internal static class SoundDevices
{
    /// <exception cref="TrainingException">The sound system is not there.</exception>
    public static void Begin()
    {
        try
        {
            PortAudio.Initialize();
        }
        catch (Exception fault) when (fault is PortAudioException or DllNotFoundException)
        {
            throw new TrainingException(fault.Message, fault);
        }
    }

    public static void End() => PortAudio.Terminate();

    public static IReadOnlyList<Microphone> Microphones() =>
    [
        .. Enumerable.Range(0, Math.Max(0, PortAudio.DeviceCount)).Select(i => (Index: i, Device: PortAudio.GetDeviceInfo(i))).Where(d => d.Device.maxInputChannels > 0)
            .Select(d => new Microphone(d.Index, d.Device.name, d.Device.maxInputChannels, (int)d.Device.defaultSampleRate, d.Index == PortAudio.DefaultInputDevice)),
    ];

    /// <summary>The microphone of a name, or of a part of one; the default one for null.</summary>
    /// <exception cref="TrainingException">There is none; the message lists what there is.</exception>
    public static Microphone Choose(IReadOnlyList<Microphone> all, string? wanted)
    {
        if (all.Count == 0)
            throw new TrainingException("no microphone was found: plug one in");
        var chosen = wanted is null ? all.FirstOrDefault(m => m.IsDefault)
            : all.FirstOrDefault(m => m.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? all.FirstOrDefault(m => m.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase));
        var names = string.Join(", ", all.Select(m => $"'{m.Name}'"));
        return chosen ?? throw new TrainingException(wanted is null
            ? $"no microphone is the default: name one with --device; there are {names}"
            : $"no microphone has '{wanted}' in its name; there are {names}");
    }
}
