using System.Globalization;
using Soother.Training.Cleaning;
using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Recording;

/// <summary>Looks at each take as soon as it is recorded, while it is easy to read the sentence again.</summary>
/// <param name="whisper">Whether whispers are wanted.</param>
internal sealed class TakeJudge(bool whisper)
{
    private const double Flat = 5e-5, LoudPeak = 0.5;                     // share of samples with their tops cut off; below this peak nothing was too loud
    private const double Unheard = 6, Noisy = 10, RatherNoisy = 15;       // dB between speech and background
    private const double Faint = -60;                                     // dB below full scale: 16 bits end at −96
    private const double CutOff = 0.03, LongSilence = 1.5, LongPause = 1, Margin = 0.5; // seconds
    private const double Slowest = 3, Fastest = 25;                       // phonemes a second that a person can say
    private const double Unusual = 1.4;                                   // times the reader's own rate
    private const int Enough = 5;                                         // takes, to know the reader's rate
    private const double VoicedWhisper = 0.2, WhisperedVoice = 0.2;       // share of frames with a pitch

    private readonly List<double> _rates = [];

    public Take Judge(Prompt prompt, Sound sound)
    {
        var all = new Levels(sound.Samples, sound.SampleRate);
        var spoken = Spoken(sound, all);
        var levels = new Levels(spoken.Samples, sound.SampleRate);
        var above = levels.Speech - levels.Floor;
        if (levels.First < 0 || above < Unheard)
            return new(sound, [new("Nobody was heard. Is it the right microphone, and is it switched on? (--list-devices shows them)", Again: true)]);
        var paused = levels.Pauses().Where(p => p.Length >= 10).Sum(p => p.Length);
        var rate = prompt.Sounds / Math.Max(0.05, (levels.Last + 1 - levels.First - paused) * Levels.StepSeconds);
        return new(sound, [.. Loudness(sound, levels, above), .. Ends(all, levels), .. Pace(rate), .. Voicing(spoken, levels)]) { Rate = rate, AboveNoise = above };
    }

    // The words with a little silence around them: whoever waits long before a short sentence has still read it well.
    private static Sound Spoken(Sound sound, Levels levels)
    {
        var margin = (int)(Margin / Levels.StepSeconds);
        return sound with { Samples = sound.Samples[(Math.Max(0, levels.First - margin) * levels.Step)..Math.Min(sound.Samples.Length, (levels.Last + 1 + margin) * levels.Step)] };
    }

    /// <summary>A take that is kept says how this reader reads.</summary>
    public void Learn(Take take) => _rates.Add(take.Rate);

    private static IEnumerable<Remark> Loudness(Sound sound, Levels levels, double above)
    {
        if (sound.Samples.Max(MathF.Abs) > LoudPeak && Clipping.Share(sound.Samples) > Flat)
            yield return Say($"Too loud: the tops are cut flat. Turn the microphone down, or sit farther from it.", again: true);
        if (above < Noisy)
            yield return Say($"Only {above:0} dB above the noise of the room. Come closer, or find what hums.", again: true);
        else if (above < RatherNoisy)
            yield return Say($"{above:0} dB above the noise of the room; 20 and more are better. Come closer, or make the room quieter.");
        if (levels.Speech < Faint)
            yield return Say($"Very quiet ({levels.Speech:0} dB): turn the microphone up.");
    }

    private static IEnumerable<Remark> Ends(Levels all, Levels levels)
    {
        var (lead, tail) = (all.First * Levels.StepSeconds, (all.Count - 1 - all.Last) * Levels.StepSeconds);
        if (lead < CutOff)
            yield return Say($"The beginning is cut off: wait half a second before you speak.", again: true);
        if (tail < CutOff)
            yield return Say($"The end is cut off: wait half a second before you press the key.", again: true);
        if (Math.Max(lead, tail) > LongSilence)
            yield return Say($"{lead:0.0} s of silence before and {tail:0.0} s after the words: cleaning cuts them, so it is no harm.");
        if (levels.Pauses().Select(p => p.Length * Levels.StepSeconds).DefaultIfEmpty().Max() is > LongPause and var pause)
            yield return Say($"A pause of {pause:0.0} s inside: read the sentence in one breath if you can.");
    }

    private IEnumerable<Remark> Pace(double rate)
    {
        var usual = _rates.Count >= Enough ? Robust.Median(_rates) : double.NaN;
        if (rate is > Fastest or < Slowest)
            yield return Say($"{rate:0} sounds a second cannot be this sentence: was all of it read, and nothing else?", again: true);
        else if (rate > usual * Unusual)
            yield return Say($"Faster than you usually read ({rate:0} sounds a second, usually {usual:0}): was every word said?");
        else if (rate < usual / Unusual)
            yield return Say($"Slower than you usually read ({rate:0} sounds a second, usually {usual:0}): an even pace is learned best.");
    }

    private IEnumerable<Remark> Voicing(Sound sound, Levels levels)
    {
        var spoken = sound.Samples.AsSpan()[(levels.First * levels.Step)..Math.Min(sound.Samples.Length, (levels.Last + 1) * levels.Step)];
        var voiced = WhisperMeasure.Of(spoken, sound.SampleRate).Voiced;
        if (whisper && voiced > VoicedWhisper)
            yield return Say($"That was not all whispered: {voiced * 100:0} % of it has a pitch. (To record a voice, start with --voice.)", again: true);
        else if (!whisper && voiced < WhisperedVoice)
            yield return Say($"That was whispered: only {voiced * 100:0} % of it has a pitch. (To record whispers, start with --whisper.)", again: true);
    }

    private static Remark Say(FormattableString text, bool again = false) => new(text.ToString(CultureInfo.InvariantCulture), again);
}
