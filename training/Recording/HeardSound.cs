namespace Soother.Training.Recording;

/// <summary>The last minutes that a microphone heard. One thread writes, without waiting or allocating; another reads what lies far enough behind.</summary>
internal sealed class HeardSound(int capacity)
{
    private readonly float[] _samples = new float[capacity];
    private long _written;

    /// <summary>How many samples were ever written.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>The device's thread only.</summary>
    public void Write(ReadOnlySpan<float> samples)
    {
        var at = (int)(_written % _samples.Length);
        var first = Math.Min(samples.Length, _samples.Length - at);
        samples[..first].CopyTo(_samples.AsSpan(at));
        samples[first..].CopyTo(_samples);
        Volatile.Write(ref _written, _written + samples.Length);
    }

    public float[] Between(long from, long to)
    {
        to = Math.Min(to, Written);
        from = Math.Clamp(from, Math.Max(0, to - _samples.Length), to);
        var samples = new float[to - from];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = _samples[(from + i) % _samples.Length];
        return samples;
    }
}
