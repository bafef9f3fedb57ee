using Soother.Training.Cleaning;
using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Analysing.Measuring;

/// <summary>Measures the sound of a clip. Where somebody speaks in it is found as <c>clean</c> finds it: from the clip's own background, never from a fixed level.</summary>
internal static class SoundMeter
{
    private const double ShortestPause = 0.1;   // seconds: the closure of a stop consonant is not longer
    private const double VoicedSeconds = 3;     // of the middle of a clip tell a voice from a whisper

    public static SoundMeasure Measure(Sound sound)
    {
        var levels = new Levels(sound.Samples, sound.SampleRate);
        var spectra = new ClipSpectra(sound);
        var speaks = levels.First >= 0;
        return new SoundMeasure
        {
            Seconds = sound.Seconds,
            SampleRate = sound.SampleRate,
            Loudness = ProgrammeLoudness.Of(sound),
            Speech = levels.Speech,
            Noise = levels.Floor,
            Peak = sound.Samples.Max(MathF.Abs),
            Clipped = Clipping.Share(sound.Samples),
            Bandwidth = spectra.Bandwidth(levels.Floor + ((levels.Speech - levels.Floor) / 2)),
            Lead = speaks ? levels.First * Levels.StepSeconds : sound.Seconds,
            Tail = speaks ? Math.Max(0, sound.Seconds - ((levels.Last + 1) * Levels.StepSeconds)) : 0,
            Pauses = !speaks ? [] : [.. levels.Pauses().Select(p => Math.Round(p.Length * Levels.StepSeconds, 2)).Where(p => p >= ShortestPause)],
            Voiced = Voiced(sound),
            Print = SoundPrint.Of(spectra.BandLevels, Math.Max(0, levels.First), Math.Max(0, levels.Last)),
        };
    }

    private static double Voiced(Sound sound)
    {
        var length = Math.Min(sound.Samples.Length, (int)(VoicedSeconds * sound.SampleRate));
        return WhisperMeasure.Of(sound.Samples.AsSpan((sound.Samples.Length - length) / 2, length), sound.SampleRate).Voiced;
    }
}
