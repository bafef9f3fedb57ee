using EspeakNg;
using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Cutting;

/// <summary>The lines of a script, spoken by espeak-ng: what a recording is held against.</summary>
internal sealed class SpokenScript
{
    private const double Pause = 0.5;

    private readonly SpeechSequence _speech = new();
    private readonly List<int> _begins = [];

    private SpokenScript() { }

    public SpeechSequence Speech => _speech;

    public int Lines => _begins.Count - 1;

    /// <summary>Speaks all lines in a language by its name for espeak-ng, and whispered where the recording is a whisper.</summary>
    /// <exception cref="TrainingException">espeak-ng is missing, or has no such language.</exception>
    public static SpokenScript Speak(IReadOnlyList<string> texts, string language, bool whispered, Action<double>? progress, CancellationToken cancel)
    {
        var sound = new MelFrames();
        var ends = new List<int>();
        try
        {
            var rate = Espeak.Initialise();
            var pause = new float[(int)(Pause * rate)];   // the finder of speech needs to see what none is
            foreach (var text in texts)
            {
                cancel.ThrowIfCancellationRequested();
                var spoken = MelListener.Hear(new Sound(rate, [.. pause, .. Say(text, language, whispered, rate)]));
                for (var frame = 0; frame < spoken.Count; frame++)
                    spoken[frame].CopyTo(sound.Add());
                ends.Add(sound.Count);
                progress?.Invoke((double)ends.Count / texts.Count);
            }
        }
        catch (EspeakException refused)
        {
            throw new TrainingException($"the script cannot be spoken in --language {language}: {refused.Message}; the languages are listed by: espeak-ng --voices", refused);
        }
        return Order(sound, ends);
    }

    /// <summary>The moments of a line.</summary>
    public Range Moments(int line) => _begins[line].._begins[line + 1];

    private static SpokenScript Order(MelFrames sound, List<int> ends)
    {
        var script = new SpokenScript();
        var runs = new SpeechFinder(sound).Find();
        script._speech.Add(sound, runs);
        var begins = script._speech.Begins;
        var run = 0;
        foreach (var end in ends.Prepend(0))
        {
            while (run < runs.Count && runs[run].From < end)
                run++;
            script._begins.Add(begins[run]);
        }
        return script;
    }

    private static float[] Say(string text, string language, bool whispered, int rate)
    {
        var voice = new List<float>();
        Espeak.Synthesise(new Utterance(text, language), samples =>
        {
            foreach (var sample in samples)
                voice.Add(sample / 32768f);
        });
        if (!whispered)
            return [.. voice];
        return Whisperiser.Whisper(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(voice), rate, new WhisperSettings());
    }
}
