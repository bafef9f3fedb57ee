namespace Soother.Voice;

/// <summary>The part of an endless signal that is still needed, by absolute sample number. Zero before its begin.</summary>
internal sealed class SlidingSignal
{
    private float[] _samples = new float[4096];
    private long _first;
    private int _count;

    /// <summary>One past the last sample.</summary>
    public long End => _first + _count;

    public void Append(float sample)
    {
        if (_count == _samples.Length)
            Array.Resize(ref _samples, 2 * _samples.Length);
        _samples[_count++] = sample;
    }

    /// <summary>Copies samples from <paramref name="start"/> on; those before the begin are zero. All must be before <see cref="End"/>.</summary>
    public void Read(long start, Span<float> to)
    {
        var before = (int)Math.Clamp(_first - start, 0, to.Length);
        to[..before].Clear();
        if (before < to.Length)
            _samples.AsSpan((int)(start + before - _first), to.Length - before).CopyTo(to[before..]);
    }

    /// <summary>Drops what lies before a sample, once that is much: so that each sample is moved only a few times.</summary>
    public void ForgetBefore(long start)
    {
        var gone = (int)Math.Clamp(start - _first, 0, _count);
        if (gone < _samples.Length / 2)
            return;
        _samples.AsSpan(gone, _count - gone).CopyTo(_samples);
        (_first, _count) = (_first + gone, _count - gone);
    }
}
