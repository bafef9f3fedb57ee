namespace Soother.Audio.Card;

/// <summary>
/// Samples on their way between the device's thread and a worker: one thread writes, one reads, neither waits or allocates.
/// Positions count samples since the ring was made, so that a place in the sound keeps its number.
/// </summary>
internal sealed class SampleRing(int capacity)
{
    private readonly float[] _samples = new float[capacity];
    private long _written, _read, _discardBefore;

    public int Capacity => _samples.Length;

    /// <summary>How many samples were ever written.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>How many samples were ever read or discarded.</summary>
    public long Consumed => Volatile.Read(ref _read);

    public int Count => (int)(Written - Consumed);

    /// <summary>Writes as many samples as there is room for. The writer's thread only.</summary>
    public int Write(ReadOnlySpan<float> samples)
    {
        var (written, read) = (_written, Volatile.Read(ref _read));
        var count = (int)Math.Min(samples.Length, _samples.Length - (written - read));
        var at = (int)(written % _samples.Length);
        var first = Math.Min(count, _samples.Length - at);
        samples[..first].CopyTo(_samples.AsSpan(at));
        samples[first..count].CopyTo(_samples);
        Volatile.Write(ref _written, written + count);
        return count;
    }

    /// <summary>Reads as many samples as there are. The reader's thread only.</summary>
    public int Read(Span<float> samples)
    {
        var written = Volatile.Read(ref _written);
        var read = Math.Max(_read, Volatile.Read(ref _discardBefore));
        var count = (int)Math.Min(samples.Length, written - read);
        var at = (int)(read % _samples.Length);
        var first = Math.Min(count, _samples.Length - at);
        _samples.AsSpan(at, first).CopyTo(samples);
        _samples.AsSpan(0, count - first).CopyTo(samples[first..]);
        Volatile.Write(ref _read, read + count);
        return count;
    }

    /// <summary>Lets the reader skip all that was written so far. The writer's thread only.</summary>
    public void Discard() => Volatile.Write(ref _discardBefore, _written);
}
