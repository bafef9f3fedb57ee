using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Tests.Cutting;

/// <summary>Where a line of the script truly is in a glued recording: seconds of its last complete take.</summary>
internal sealed record TrueLine(string Id, string Text, double? Start, double? End, int Takes);

/// <summary>
/// A long recording glued from clips: pauses of room tone, lines broken off and said again, lines skipped, talk, clicks, a cough, and half a minute without speech.
/// </summary>
internal sealed class GluedRecording
{
    private const int Rate = 22050;

    private readonly Random _random;
    private readonly List<float> _sound = [];
    private float[] _tone = [];
    private int _toneAt;

    private GluedRecording(int seed) => _random = new(seed);

    public List<TrueLine> Lines { get; } = [];

    public string Script => string.Concat(Lines.Select(l => l.Text + "\n"));

    public Sound Sound => new(Rate, [.. _sound]);

    /// <summary>From a folder with LJSpeech's flac and metadata.csv.</summary>
    public static GluedRecording Make(string folder, int clips, int seed, bool whispered = false)
    {
        var glued = new GluedRecording(seed);
        var listed = TextLines.Read(new FolderStore(folder), "metadata.csv").Select(l => l.Text.Split('|')).Where(f => f.Length == 3).ToList();
        var first = glued._random.Next(listed.Count - clips - 2);
        var chosen = listed.Skip(first).Take(clips).ToList();
        var marks = Enumerable.Range(0, clips).ToArray();
        glued._random.Shuffle(marks);
        var (repeated, skipped, talked) = (clips * 8 / 60, Math.Max(1, clips * 4 / 60), Math.Max(1, clips * 2 / 60));
        Sound Read(string id) => SoundFile.Read(new FolderStore(folder), $"flac/{id}.flac") is var sound && whispered ? Whisper(sound, seed) : sound;
        glued._tone = Tone(Read(chosen[0][0]).Samples, glued._random);
        glued.Pause(1.5);
        for (var i = 0; i < clips; i++)
            glued.Line(chosen[i], Array.IndexOf(marks, i) switch
            {
                var m when m < repeated => m % 3 == 0 ? Mark.Again : Mark.BrokenOff,
                var m when m < repeated + skipped => Mark.Skipped,
                var m when m < repeated + skipped + talked => Mark.Talk,
                _ => Mark.None,
            }, Read, listed[(first + clips + i) % listed.Count][0], i == clips / 2);
        return glued;
    }

    private enum Mark { None, Again, BrokenOff, Skipped, Talk }

    private void Line(string[] clip, Mark mark, Func<string, Sound> read, string other, bool rest)
    {
        if (mark == Mark.Skipped)
        {
            Lines.Add(new(clip[0], clip[2], null, null, 0));
            return;
        }
        var sound = Trimmed(read(clip[0]).Samples);
        if (mark == Mark.Talk)
            Put(Trimmed(read(other).Samples));
        if (mark == Mark.Again)
            Put(sound);
        if (mark == Mark.BrokenOff)
            Put(sound[..(int)(sound.Length * (0.3 + (0.5 * _random.NextDouble())))]);
        var start = Put(sound);
        Lines.Add(new(clip[0], clip[2], start, start + ((double)sound.Length / Rate), mark == Mark.Again ? 2 : 1));
        if (_random.Next(4) == 0)
            Click();
        if (_random.Next(20) == 0)
            Cough();
        if (rest)
            Pause(30);
    }

    // Speech, then a pause. Gives when it began.
    private double Put(float[] sound)
    {
        var start = (double)_sound.Count / Rate;
        _sound.AddRange(sound);
        Pause(0.4 + (2.6 * _random.NextDouble()));
        return start;
    }

    private void Pause(double seconds)
    {
        for (var i = 0; i < seconds * Rate; i++)
            _sound.Add(_tone[_toneAt++ % _tone.Length]);
    }

    private void Click()
    {
        var peak = 0.05f + (0.2f * _random.NextSingle());
        for (var i = 0; i < 0.015 * Rate; i++)
            _sound.Add(_tone[i] + (peak * MathF.Exp(-i / 60f) * ((2 * _random.NextSingle()) - 1)));
        Pause(0.2 + _random.NextDouble());
    }

    private void Cough()
    {
        var last = 0f;
        var length = (int)(0.35 * Rate);
        for (var i = 0; i < length; i++)
        {
            last = (0.7f * last) + (0.3f * ((2 * _random.NextSingle()) - 1));
            _sound.Add(0.3f * last * MathF.Exp(-4f * i / length));
        }
        Pause(0.3 + _random.NextDouble());
    }

    // Noise at the level of the clip's own softest tenth of a second.
    private static float[] Tone(float[] clip, Random random)
    {
        var level = clip.Chunk(Rate / 20).SkipLast(1).Min(part => Math.Sqrt(part.Average(s => (double)s * s)));
        var tone = new float[7 * Rate];
        var last = 0.0;
        for (var i = 0; i < tone.Length; i++)
        {
            last = (0.6 * last) + (0.8 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
            tone[i] = (float)(level * last);
        }
        return tone;
    }

    // Without the silence at its ends, by energy against the loudest.
    private static float[] Trimmed(float[] sound)
    {
        var levels = sound.Chunk(220).Select(part => part.Average(s => (double)s * s)).ToArray();
        var least = levels.Max() * 1e-4;
        var (from, to) = (Array.FindIndex(levels, l => l > least), Array.FindLastIndex(levels, l => l > least));
        return sound[(from * 220)..Math.Min(sound.Length, (to + 1) * 220)];
    }

    private static Sound Whisper(Sound sound, int seed) =>
        new(sound.SampleRate, Whisperiser.Whisper(sound.Samples, sound.SampleRate, new WhisperSettings { Seed = seed }));
}
