using Soother.Contracts;
using Soother.Voice.Signal;

namespace Soother.Audio.Record;

/// <summary>Makes frames of 16-bit samples at 16 kHz, all of one length, from what a microphone gives.</summary>
internal sealed class FrameCutter(int rate, int milliseconds)
{
    public const int Rate = 16000;

    private readonly Resampler _resampler = new(rate, Rate);
    private readonly short[] _frame = new short[Rate * milliseconds / 1000];
    private float[] _converted = [];
    private int _filled;

    /// <summary>Takes the next samples and hands out each frame that they complete; a frame is valid during its call only.</summary>
    public async Task AddAsync(ReadOnlyMemory<float> samples, Func<short[], Task> onFrame)
    {
        if (_converted.Length < _resampler.MostOutput(samples.Length))
            _converted = new float[_resampler.MostOutput(samples.Length)];
        var count = _resampler.Process(samples.Span, _converted);
        for (var i = 0; i < count; i++)
        {
            _frame[_filled++] = Wav.ToInt16(_converted[i]);
            if (_filled < _frame.Length)
                continue;
            _filled = 0;
            await onFrame(_frame);
        }
    }
}
