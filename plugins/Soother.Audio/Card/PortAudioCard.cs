using PortAudioSharp;
using Soother.Contracts;

namespace Soother.Audio.Card;

/// <summary>
/// The devices as PortAudio sees them. PortAudio looks for devices only when it starts, and stopping it closes its streams: so it is started anew before a
/// device is sought whenever no stream is open, and otherwise only when the kernel's list of devices has changed. Streams that this closes report it.
/// </summary>
internal sealed class PortAudioCard(TimeSpan latency, int microphoneRate) : ISoundCard, IDisposable
{
    private const string KernelList = "/proc/asound/pcm";
    private static readonly TimeSpan TestTime = TimeSpan.FromSeconds(1);

    // PortAudio must not be called from two threads at a time.
    private readonly Lock _lock = new();
    private readonly List<PortAudioStream> _open = [];
    private bool _started, _disposed;
    private string _hardware = "";

    public IReadOnlyList<SoundDevice> Devices()
    {
        lock (_lock)
        {
            LookAgain();
            return List();
        }
    }

    public ICardStream Open(DeviceMode mode, string wanted)
    {
        lock (_lock)
        {
            LookAgain();
            var device = SoundDevice.Choose(List(), mode, wanted);
            try
            {
                var stream = Open(device);
                _open.Add(stream);
                return stream;
            }
            catch (PortAudioException refused)
            {
                var hint = refused.ErrorCode == ErrorCode.DeviceUnavailable ? "; another program may be using it" : "";
                throw new SoundDeviceException($"the {SoundDevice.Kind(mode)} '{device.Name}' cannot be used: {Words(refused)}{hint}", refused);
            }
        }
    }

    public bool Works(SoundDevice device)
    {
        lock (_lock)
        {
            if (_disposed || !_started)
                return false;
            if (_open.Exists(stream => stream.Device == device && stream.IsAlive))
                return true;
            try
            {
                using var stream = Open(device);
                return SpinWait.SpinUntil(() => stream.Calls > 0, TestTime);
            }
            catch (PortAudioException)
            {
                return false;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Stop();
            _disposed = true;
        }
    }

    private PortAudioStream Open(SoundDevice device)
    {
        // A microphone at the rate that is wanted in the end saves a conversion; many run at their own rate only.
        if (device.Mode == DeviceMode.Input && device.Rate != microphoneRate)
        {
            try
            {
                return new PortAudioStream(device, microphoneRate, latency, _lock);
            }
            catch (PortAudioException refused) when (refused.ErrorCode is ErrorCode.InvalidSampleRate)
            {
            }
        }
        return new PortAudioStream(device, device.Rate, latency, _lock);
    }

    private void LookAgain()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        foreach (var lost in _open.Where(stream => !stream.IsAlive).ToList())
        {
            lost.Dispose();
            _open.Remove(lost);
        }
        var hardware = File.Exists(KernelList) ? File.ReadAllText(KernelList) : "";
        if (_started && _open.Count > 0 && hardware == _hardware)
            return;
        Stop();
        try
        {
            PortAudio.Initialize();
        }
        catch (Exception fault) when (fault is PortAudioException or DllNotFoundException)
        {
            throw new SoundDeviceException(fault.Message, fault);
        }
        (_started, _hardware) = (true, hardware);
    }

    private void Stop()
    {
        foreach (var stream in _open)
            stream.Dispose();
        _open.Clear();
        if (!_started)
            return;
        _started = false;
        PortAudio.Terminate();
    }

    private static List<SoundDevice> List()
    {
        var (devices, input, output) = (new List<SoundDevice>(), PortAudio.DefaultInputDevice, PortAudio.DefaultOutputDevice);
        for (var index = 0; index < PortAudio.DeviceCount; index++)
        {
            var device = PortAudio.GetDeviceInfo(index);
            if (device.maxInputChannels > 0)
                devices.Add(new(index, DeviceMode.Input, device.name, device.maxInputChannels, (int)device.defaultSampleRate, index == input));
            if (device.maxOutputChannels > 0)
                devices.Add(new(index, DeviceMode.Output, device.name, device.maxOutputChannels, (int)device.defaultSampleRate, index == output));
        }
        return devices;
    }

    private static string Words(PortAudioException refused) => PortAudio.GetErrorText(refused.ErrorCode).TrimEnd('.').ToLowerInvariant();
}
