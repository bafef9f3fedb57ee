using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>A microphone that hears a recording: frames at the pace of real sound, then the quiet of a room until it is told to stop.</summary>
internal sealed class Microphone(IBus bus, SiteId site, TimeProvider time)
{
    private static readonly TimeSpan FrameLength = TimeSpan.FromMilliseconds(32);

    /// <summary>People do not speak at the very moment when they are listened to.</summary>
    private static readonly TimeSpan LeadIn = TimeSpan.FromMilliseconds(200);

    /// <summary>A room is never digitally silent, and recognisers take the logarithm of its energy.</summary>
    private const float RoomNoise = 1e-4f;

    /// <summary>What is fainter than this, against the loudest sample, is what a recording has after its last word.</summary>
    private const float Faint = 0.05f;

    private readonly Random _noise = new(1);

    /// <summary>Plays the recording, then quiet, until cancelled.</summary>
    /// <param name="recording">What is heard.</param>
    /// <param name="ended">Called once the last frame with speech in it is sent.</param>
    /// <param name="until">Cancelled when nobody listens any more: a normal end.</param>
    public async Task StreamAsync(Wav recording, Action ended, CancellationToken until)
    {
        float[] samples = [.. new float[(int)(LeadIn.TotalSeconds * recording.SampleRate)], .. recording.ToMono()];
        var size = (int)(FrameLength.TotalSeconds * recording.SampleRate);
        var last = LastOfSpeech(samples);
        var start = time.GetTimestamp();
        for (var sent = 0; !until.IsCancellationRequested; sent += size)
        {
            await bus.PublishAsync(new AudioFrame(site, Frame(samples, sent, size, recording.SampleRate)), CancellationToken.None);
            if (sent <= last && last < sent + size)
                ended();
            // A microphone hands over a frame when all of it has been heard.
            var due = TimeSpan.FromSeconds((double)(sent + size) / recording.SampleRate) - time.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
                await Task.Delay(due, time, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static int LastOfSpeech(float[] samples)
    {
        var loudest = samples.Max(Math.Abs);
        return Array.FindLastIndex(samples, s => Math.Abs(s) >= Faint * loudest);
    }

    private byte[] Frame(float[] samples, int from, int size, int rate)
    {
        var frame = new short[size];
        for (var i = 0; i < size; i++)
        {
            var heard = from + i < samples.Length ? samples[from + i] : 0f;
            frame[i] = Wav.ToInt16(heard + (RoomNoise * ((_noise.NextSingle() * 2) - 1)));
        }
        return Wav.ToBytes(frame, rate);
    }
}
