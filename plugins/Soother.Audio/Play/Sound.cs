using Soother.Contracts;
using Soother.Voice.Signal;

namespace Soother.Audio.Play;

/// <summary>One WAV on its way to a speaker: its channels and rate changed to the speaker's piece by piece, its volume applied.</summary>
internal sealed class Sound
{
    private readonly float[][] _channels;
    private readonly Resampler[] _resamplers;
    private readonly float[][] _converted;
    private readonly int _piece;
    private readonly double _volume;
    private float[] _ready = [];
    private int _taken, _used, _filled;
    private bool _flushed;
    private float _gain = -1;

    /// <param name="wav">What to play.</param>
    /// <param name="rate">The speaker's rate.</param>
    /// <param name="channels">The speaker's channels, 1 or 2.</param>
    public Sound(Wav wav, int rate, int channels)
    {
        _volume = wav.Volume ?? 1;
        // Stereo stays stereo on a stereo speaker; everything else is heard on all its channels.
        _channels = channels > 1 && wav.Channels == channels ? Split(wav) : [wav.ToMono()];
        Channels = channels;
        _resamplers = [.. _channels.Select(_ => new Resampler(wav.SampleRate, rate))];
        _piece = Math.Max(1, wav.SampleRate / 50);
        _converted = [.. _resamplers.Select(r => new float[r.MostOutput(_piece) + r.MostOutput(0)])];
    }

    public int Channels { get; }

    /// <summary>The next frames, interleaved; fewer than there is room for only at the end.</summary>
    /// <returns>How many samples were written, a whole number of frames.</returns>
    public int Read(Span<float> samples, double masterVolume)
    {
        samples = samples[..(samples.Length / Channels * Channels)];
        var count = 0;
        while (count < samples.Length && (_used < _filled || Convert()))
        {
            var part = Math.Min(samples.Length - count, _filled - _used);
            _ready.AsSpan(_used, part).CopyTo(samples[count..]);
            _used += part;
            count += part;
        }
        Amplify(samples[..count], (float)(masterVolume * _volume));
        return count;
    }

    private static float[][] Split(Wav wav)
    {
        var parts = new float[wav.Channels][];
        for (var c = 0; c < parts.Length; c++)
        {
            parts[c] = new float[wav.Samples.Length / wav.Channels];
            for (var i = 0; i < parts[c].Length; i++)
                parts[c][i] = wav.Samples[(i * wav.Channels) + c];
        }
        return parts;
    }

    private bool Convert()
    {
        (_used, _filled) = (0, 0);
        var frames = 0;
        while (frames == 0 && !_flushed)
        {
            var take = Math.Min(_piece, _channels[0].Length - _taken);
            for (var c = 0; c < _channels.Length; c++)
            {
                var piece = _channels[c].AsSpan(_taken, take);
                frames = take > 0 ? _resamplers[c].Process(piece, _converted[c]) : _resamplers[c].Flush(_converted[c]);
            }
            _flushed = take == 0;
            _taken += take;
        }
        if (_ready.Length < frames * Channels)
            _ready = new float[frames * Channels];
        for (var i = 0; i < frames * Channels; i++)
            _ready[i] = _converted[_channels.Length == 1 ? 0 : i % Channels][i / Channels];
        _filled = frames * Channels;
        return frames > 0;
    }

    // A volume that changes while a sound plays glides over one piece: a step would click.
    private void Amplify(Span<float> samples, float gain)
    {
        var from = _gain < 0 ? gain : _gain;
        _gain = gain;
        for (var i = 0; i < samples.Length; i++)
            samples[i] *= from + ((gain - from) * (i + 1) / samples.Length);
    }
}
