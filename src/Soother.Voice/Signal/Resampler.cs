using System.Numerics;

namespace Soother.Voice.Signal;

/// <summary>
/// Changes the sample rate of mono sound, any rate to any rate, in blocks of any size. What comes out is aligned with what went in: output sample k is
/// the sound at input time k · from / to. Flat to 0.01 dB up to 91 % of the lower Nyquist frequency; what would be aliased is 80 dB down or more.
/// </summary>
/// <remarks>
/// Not for two threads at a time. The output trails the input by <see cref="Delay"/>, because the filter looks ahead; <see cref="Flush"/> gives the rest.
/// The bytes of a stream do not depend on how it was cut into blocks.
/// </remarks>
public sealed class Resampler
{
    private readonly ResamplerKernel? _kernel;   // null: the rates are the same
    private readonly int _up, _down;
    private float[] _window = [];
    private int _held;
    private long _taken, _given, _position;   // _position: of the next output sample after _window[HalfTaps − 1], in input samples / _up

    /// <summary>A converter at the start of a sound.</summary>
    /// <param name="fromRate">Hz, above 0.</param>
    /// <param name="toRate">Hz, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not above 0.</exception>
    public Resampler(int fromRate, int toRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fromRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(toRate);
        var divisor = (int)BigInteger.GreatestCommonDivisor(fromRate, toRate);
        (_up, _down) = (toRate / divisor, fromRate / divisor);
        if (_up != _down)
            _kernel = ResamplerKernel.For(_up, _down);
        Delay = TimeSpan.FromSeconds((double)(_kernel?.HalfTaps ?? 0) / fromRate);
        Reset();
    }

    /// <summary>How far ahead the filter looks: sound of this length stays inside until more comes, or <see cref="Flush"/>.</summary>
    public TimeSpan Delay { get; }

    /// <summary>All of a sound at once: ceil(samples · to / from) samples come out.</summary>
    public static float[] Convert(ReadOnlySpan<float> samples, int fromRate, int toRate)
    {
        var resampler = new Resampler(fromRate, toRate);
        var result = new float[resampler.MostOutput(samples.Length)];
        var count = resampler.Process(samples, result);
        count += resampler.Flush(result.AsSpan(count));
        return result[..count];
    }

    /// <summary>The room that <see cref="Process"/> of so many samples and a <see cref="Flush"/> after it need at most.</summary>
    public int MostOutput(int samples) => checked((int)((((long)samples + _held) * _up / _down) + 2));

    /// <summary>Forgets the sound so far; the next sample is the first of a new one.</summary>
    public void Reset()
    {
        (_taken, _given, _position) = (0, 0, 0);
        _held = Math.Max(0, (_kernel?.HalfTaps ?? 0) - 1);   // silence before the sound
        _window = new float[Math.Max(_held, 64)];
    }

    /// <summary>Takes the next samples of the sound and gives what can be said by now.</summary>
    /// <param name="samples">Input, any number.</param>
    /// <param name="output">Room for <see cref="MostOutput"/> samples.</param>
    /// <returns>How many samples were written to the output.</returns>
    public int Process(ReadOnlySpan<float> samples, Span<float> output)
    {
        _taken += samples.Length;
        if (_kernel is null)
        {
            samples.CopyTo(output);
            return samples.Length;
        }
        Append(samples);
        return Produce(_kernel, output, long.MaxValue);
    }

    /// <summary>Gives the end of the sound, and makes ready for another one.</summary>
    /// <param name="output">Room for <see cref="MostOutput"/>(0) samples.</param>
    public int Flush(Span<float> output)
    {
        var count = 0;
        if (_kernel is not null)
        {
            Append(new float[_kernel.HalfTaps]);
            count = Produce(_kernel, output, ((_taken * _up) + _down - 1) / _down);
        }
        Reset();
        return count;
    }

    private void Append(ReadOnlySpan<float> samples)
    {
        if (_held + samples.Length > _window.Length)
            Array.Resize(ref _window, Math.Max(_held + samples.Length, 2 * _window.Length));
        samples.CopyTo(_window.AsSpan(_held));
        _held += samples.Length;
    }

    private int Produce(ResamplerKernel kernel, Span<float> output, long mostEver)
    {
        var (taps, count) = (2 * kernel.HalfTaps, 0);
        for (; _given < mostEver; _given++, _position += _down)
        {
            var start = _position / _up;
            if (start + taps > _held)
                break;
            output[count++] = At(kernel, _window.AsSpan((int)start, taps), _position % _up);
        }
        var passed = (int)Math.Min(_position / _up, _held);
        _window.AsSpan(passed, _held - passed).CopyTo(_window);
        _held -= passed;
        _position -= (long)passed * _up;
        return count;
    }

    private float At(ResamplerKernel kernel, ReadOnlySpan<float> window, long place)
    {
        if (!kernel.Interpolates)
            return Dot(kernel.Row((int)place), window);
        var phase = (double)place * kernel.Phases / _up;
        var before = Dot(kernel.Row((int)phase), window);
        var after = Dot(kernel.Row((int)phase + 1), window);
        return before + ((float)(phase - (int)phase) * (after - before));
    }

    private static float Dot(ReadOnlySpan<float> taps, ReadOnlySpan<float> window)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= taps.Length - Vector<float>.Count; i += Vector<float>.Count)
            sums += new Vector<float>(taps[i..]) * new Vector<float>(window[i..]);
        var sum = Vector.Sum(sums);
        for (; i < taps.Length; i++)
            sum += taps[i] * window[i];
        return sum;
    }
}
