using Soother.Contracts;

namespace Soother.Audio.Card;

/// <summary>A microphone or a speaker that there is.</summary>
internal sealed record SoundDevice(int Index, DeviceMode Mode, string Name, int Channels, int Rate, bool IsDefault)
{
    public string Description => $"{(IsDefault ? "default, " : "")}{Channels} {(Channels == 1 ? "channel" : "channels")}, {Rate} Hz";

    public static string Kind(DeviceMode mode) => mode == DeviceMode.Input ? "microphone" : "speaker";

    /// <summary>The device that a setting means: <c>default</c>, a name, or a part of one, in any case.</summary>
    /// <exception cref="SoundDeviceException">There is none; the message lists what there is.</exception>
    public static SoundDevice Choose(IReadOnlyList<SoundDevice> all, DeviceMode mode, string wanted)
    {
        if (all.Count == 0)
            throw new SoundDeviceException("no sound device was found: plug in a microphone and a speaker, or choose others with audio.input and audio.output");
        var devices = all.Where(device => device.Mode == mode).ToList();
        var chosen = wanted.Equals(AudioOptions.Default, StringComparison.OrdinalIgnoreCase)
            ? devices.Find(device => device.IsDefault)
            : devices.Find(device => device.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                ?? devices.Find(device => device.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase));
        if (chosen is not null)
            return chosen;
        var (kind, key) = (Kind(mode), mode == DeviceMode.Input ? "audio.input" : "audio.output");
        if (devices.Count == 0)
            throw new SoundDeviceException($"no {kind} was found: plug one in");
        var names = string.Join(", ", devices.Select(device => $"'{device.Name}'"));
        throw new SoundDeviceException(wanted.Equals(AudioOptions.Default, StringComparison.OrdinalIgnoreCase)
            ? $"no {kind} is the default: name one with {key}; there are {names}"
            : $"no {kind} has '{wanted}' in its name ({key}); there are {names}");
    }
}
