using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Training.Cutting;

/// <summary>A moment of one of several recordings.</summary>
internal readonly record struct Moment(int Recording, double Seconds);

/// <summary>All recordings of a reading, in their order, as one: their frames are counted on from one to the next.</summary>
internal sealed class Recordings
{
    private readonly List<List<Stretch>> _sounds = [];
    private readonly List<int> _offsets = [0];
    private readonly List<(int Recording, Stretch Run)> _pieces = [];

    public SpeechSequence Speech { get; } = new();

    /// <summary>The runs of speech, in frames counted over all recordings.</summary>
    public IReadOnlyList<(int Recording, Stretch Run)> Pieces => _pieces;

    public double Seconds => _offsets[^1] * MelFrames.Hop;

    public int Count => _sounds.Count;

    public void Add(MelFrames frames)
    {
        var (finder, offset) = (new SpeechFinder(frames), _offsets[^1]);
        var runs = finder.Find();
        Speech.Add(frames, runs, offset);
        _pieces.AddRange(runs.Select(run => (Count, new Stretch(offset + run.From, offset + run.To))));
        _sounds.Add(finder.Sounds());
        _offsets.Add(offset + frames.Count);
    }

    /// <summary>Which recording, and when in it.</summary>
    public Moment At(int recording, int frame) => new(recording, (frame - _offsets[recording]) * MelFrames.Hop);

    /// <summary>The seconds before each piece, and after the last; infinite where a recording begins or ends.</summary>
    public IReadOnlyList<double> Pauses()
    {
        var pauses = new List<double>();
        for (var i = 0; i <= _pieces.Count; i++)
        {
            var inside = i > 0 && i < _pieces.Count && _pieces[i].Recording == _pieces[i - 1].Recording;
            pauses.Add(inside ? (_pieces[i].Run.From - _pieces[i - 1].Run.To) * MelFrames.Hop : double.PositiveInfinity);
        }
        return pauses;
    }

    /// <summary>Frames of the room alone before a frame, back to any other sound, a click as well.</summary>
    public int QuietBefore(int recording, int frame)
    {
        var own = frame - _offsets[recording];
        return own - _sounds[recording].Where(s => s.To <= own).Select(s => s.To).DefaultIfEmpty(0).Max();
    }

    /// <summary>Frames of the room alone from a frame on.</summary>
    public int QuietAfter(int recording, int frame)
    {
        var own = frame - _offsets[recording];
        return _sounds[recording].Where(s => s.From >= own).Select(s => s.From).DefaultIfEmpty(_offsets[recording + 1] - _offsets[recording]).Min() - own;
    }

    /// <summary>Reads a recording of any length; says how much of it, where that is known.</summary>
    public static MelFrames Hear(IStore store, string path, Action<double>? progress, CancellationToken cancel)
    {
        using var sound = SoundStream.Open(store, path);
        var listener = new MelListener(sound.SampleRate);
        var block = new float[sound.SampleRate];
        for (var seconds = 1; sound.Read(block) is > 0 and var count; seconds++)
        {
            cancel.ThrowIfCancellationRequested();
            listener.Write(block.AsSpan(0, count));
            progress?.Invoke(sound.Seconds is { } all ? Math.Min(1, seconds / all) : 0);
        }
        return listener.Finish();
    }
}
