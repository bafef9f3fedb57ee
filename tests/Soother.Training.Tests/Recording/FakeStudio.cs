using Soother.Training.Recording;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Recording;

/// <summary>A microphone that hears what a test lets it hear.</summary>
internal sealed class FakeStudio : IStudio
{
    private readonly List<float> _heard = [];
    private readonly Lock _lock = new();

    public string Microphone => "fake";

    public int SampleRate => Some.Rate;

    public long Heard
    {
        get { lock (_lock) return _heard.Count; }
    }

    public List<Sound> Played { get; } = [];

    public bool IsLost { get; set; }

    /// <summary>How often somebody asked what was heard.</summary>
    public int Looks { get; private set; }

    public void Hear(Sound sound)
    {
        lock (_lock)
            _heard.AddRange(sound.Samples);
    }

    public float[] Between(long from, long to)
    {
        lock (_lock)
        {
            Looks++;
            return IsLost ? throw new TrainingException("the microphone 'fake' was lost.") : [.. _heard.Skip((int)Math.Max(0, from)).Take((int)(to - Math.Max(0, from)))];
        }
    }

    public void Play(Sound sound) => Played.Add(sound);

    public void Hush()
    {
    }

    public void Dispose()
    {
    }
}
