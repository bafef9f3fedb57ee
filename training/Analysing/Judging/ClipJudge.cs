using System.Globalization;
using Soother.Training.Analysing.Measuring;
using Soother.Training.Analysing.Statistics;
using Soother.Training.Corpora;

namespace Soother.Training.Analysing.Judging;

/// <summary>What is wrong with the sound of single clips, seen from all the others.</summary>
internal sealed class ClipJudge
{
    public const string Tempo = "tempo", Clipped = "clipped", Noisy = "noisy", Silence = "silence at the ends", Twice = "recorded twice", Dull = "dull",
        Voiced = "voiced", Whispered = "whispered";

    /// <summary>Seconds of silence at an end that a voice learns to begin with, or to end with too early.</summary>
    public const double LongSilence = 0.5;

    private const double ClippedShare = 5e-5;               // of the samples: a few tops
    private const double Away = 4, EnoughDecibels = 15;     // usual differences below the others; and what is clean in any case
    private const double DullShare = 0.6;                   // of the usual bandwidth
    private const double VoicedWhisper = 0.25, WhisperedVoice = 0.15;   // shares of voiced frames: a whisper has 0.02, a voice 0.5 and more

    private readonly double _noisy, _usualBandwidth;
    private readonly bool _whispered;

    private ClipJudge(IReadOnlyList<MeasuredClip> clips)
    {
        var (median, deviation) = Robust.Spread([.. clips.Select(c => c.Sound.SignalToNoise)]);
        _noisy = Math.Min(EnoughDecibels, median - (Away * deviation));
        _usualBandwidth = Robust.Median(clips.Select(c => c.Sound.Bandwidth));
        _whispered = IsWhispered(clips.Select(c => c.Sound.Voiced));
    }

    /// <summary>Whether most clips are whispered.</summary>
    public static bool IsWhispered(IEnumerable<double> voiced) => Robust.Median(voiced) < WhisperedVoice;

    public static IReadOnlyList<Decision> Judge(IReadOnlyList<MeasuredClip> clips)
    {
        var judge = new ClipJudge(clips);
        return [.. clips.SelectMany(judge.Of), .. Statistics.Tempo.Of(clips).Outliers.Select(TooLongOrShort), .. Doubles(clips)];
    }

    /// <summary>All decisions; but an odd tempo or a dull sound is not said of a clip that is left out for what explains it.</summary>
    public static IReadOnlyList<Decision> Explained(IReadOnlyList<Decision> seen, IReadOnlyList<Decision> heard)
    {
        var explained = heard.Where(d => d.Verdict == Verdict.Drop).Select(d => d.Clip).ToHashSet();
        return [.. seen.Where(d => d.Reason is not (Tempo or Dull) || !explained.Contains(d.Clip)), .. heard];
    }

    private IEnumerable<Decision> Of(MeasuredClip clip)
    {
        var sound = clip.Sound;
        if (sound.Clipped > ClippedShare)
            yield return New(clip.Id, Verdict.Doubt, Clipped, $"{sound.Clipped * 100:0.000} % of its samples are cut flat: recorded too loud");
        if (sound.SignalToNoise < _noisy)
            yield return New(clip.Id, Verdict.Doubt, Noisy, $"speech is only {sound.SignalToNoise:0} dB above the background, far less than elsewhere");
        if (Math.Max(sound.Lead, sound.Tail) > LongSilence)
            yield return New(clip.Id, Verdict.Doubt, Silence, $"{sound.Lead:0.0} s of silence before the first word, {sound.Tail:0.0} s after the last");
        if (sound.Bandwidth < DullShare * _usualBandwidth)
            yield return New(clip.Id, Verdict.Doubt, Dull, $"there is speech only up to {sound.Bandwidth / 1000:0.0} kHz, elsewhere up to {_usualBandwidth / 1000:0.0}: another microphone, or a rate it was not recorded at");
        if (_whispered && sound.Voiced > VoicedWhisper)
            yield return New(clip.Id, Verdict.Drop, Voiced, $"{sound.Voiced * 100:0} % of it has a pitch, and the others are whispers");
        if (!_whispered && sound.Voiced < WhisperedVoice)
            yield return New(clip.Id, Verdict.Drop, Whispered, $"only {sound.Voiced * 100:0} % of it has a pitch, and the others are spoken aloud");
    }

    private static Decision TooLongOrShort(TempoOutlier outlier) => New(outlier.Clip, Verdict.Doubt, Tempo,
        $"lasts {outlier.Seconds:0.0} s where its text takes {outlier.Expected:0.0} s at the usual pace: {(outlier.Times < 0 ? "words may be missing from the sound" : "it may say more than the text")}");

    private static IEnumerable<Decision> Doubles(IReadOnlyList<MeasuredClip> clips)
    {
        var texts = clips.ToDictionary(c => c.Id, c => c.Clip.Text);
        foreach (var twins in TwinSearch.Sounds(clips))
        {
            var same = TwinSearch.SameWords(texts[twins.First], texts[twins.Second]);
            yield return New(twins.Second, Verdict.Doubt, Twice, same ? (FormattableString)$"the same recording as {twins.First}" : $"the same recording as {twins.First}, with another text: one of the two is wrong");
            if (!same)
                yield return New(twins.First, Verdict.Doubt, Twice, $"the same recording as {twins.Second}, with another text: one of the two is wrong");
        }
    }

    private static Decision New(string clip, Verdict verdict, string reason, FormattableString detail) =>
        new(clip, Subject.Step, verdict, reason, detail.ToString(CultureInfo.InvariantCulture));
}
