using System.Diagnostics;
using System.Runtime.InteropServices;
using Soother.Contracts;

namespace Soother.Testing;

/// <summary>A recording of a <see cref="VirtualSoundCard"/>'s speaker, which runs until it is stopped.</summary>
public sealed class SpeakerRecording : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private readonly Process _recorder;
    private readonly int _rate;
    private readonly List<byte> _bytes = [];
    private readonly Task _reading;

    internal SpeakerRecording(Process recorder, int rate)
    {
        (_recorder, _rate) = (recorder, rate);
        _reading = ReadAsync(recorder.StandardOutput.BaseStream);
    }

    /// <summary>What was recorded so far; mono.</summary>
    public Wav Sound
    {
        get
        {
            lock (_bytes)
            {
                var samples = MemoryMarshal.Cast<byte, short>(CollectionsMarshal.AsSpan(_bytes)[..(_bytes.Count / 2 * 2)]);
                var sound = new float[samples.Length];
                for (var i = 0; i < sound.Length; i++)
                    sound[i] = samples[i] / 32768f;
                return new Wav(_rate, 1, sound);
            }
        }
    }

    /// <summary>Waits until so much more was recorded: what was played before has arrived then.</summary>
    /// <exception cref="TimeoutException">It was not recorded within 20 s more than that.</exception>
    public async Task WaitForAsync(TimeSpan more, CancellationToken cancel = default)
    {
        var until = Sound.Duration + more;
        var started = Stopwatch.GetTimestamp();
        while (Sound.Duration < until)
        {
            if (Stopwatch.GetElapsedTime(started) > more + Deadline)
                throw new TimeoutException($"only {Sound.Duration.TotalSeconds:F1} of {until.TotalSeconds:F1} s were recorded; the recorder {(_recorder.HasExited ? "ended" : "runs")}");
            await Task.Delay(10, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the recording.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_recorder.HasExited)
            _recorder.Kill();
        await _recorder.WaitForExitAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _recorder.Dispose();
    }

    private async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[4096];
        int count;
        while ((count = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (_bytes)
                _bytes.AddRange(buffer.AsSpan(0, count));
        }
    }
}
