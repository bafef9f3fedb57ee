using Soother.Training.Sounds;

namespace Soother.Training.Recording;

/// <summary>A microphone that listens all the time, and a speaker. Moments are samples since it began to listen.</summary>
internal interface IStudio : IDisposable
{
    /// <summary>What the microphone is called.</summary>
    string Microphone { get; }

    int SampleRate { get; }

    /// <summary>Now.</summary>
    long Heard { get; }

    /// <summary>What was heard between two moments; what is too long ago is left out.</summary>
    /// <exception cref="TrainingException">The microphone was lost.</exception>
    float[] Between(long from, long to);

    /// <summary>Plays a sound; the next one ends it.</summary>
    void Play(Sound sound);

    /// <summary>Ends what is played.</summary>
    void Hush();
}
