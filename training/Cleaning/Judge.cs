using System.Globalization;
using Soother.Training.Corpora;

namespace Soother.Training.Cleaning;

/// <summary>Says of each clip what was changed, what is doubtful and what is left out, and why; for most of it the corpus itself says what is usual.</summary>
internal sealed class Judge
{
    private const string Step = "clean";
    private const double ClippedDrop = 5e-4, ClippedDoubt = 5e-5;   // shares of samples: half a second of a ten-second clip's peaks, and a few
    private const double LongSilence = 1;                           // seconds at an end
    private const double CutOff = 0.6, UnusualCutOff = 0.35;        // of the way from the background to speech; above the corpus's median
    private const double UnusualShare = 0.05;
    private const double NoisyDrop = 10, NoisyDoubt = 15;           // dB between speech and background
    private const double VoicedWhisper = 0.25, WhisperedVoice = 0.15;
    private const double RateReach = 3;                             // quartile distances beyond a quartile that a speaking rate may lie
    private const double QuietBy = 6;                               // dB that peaks keep a clip below the corpus's level

    private readonly CleanSettings _settings;
    private readonly CorpusKind _kind;
    private readonly double _tightBegins, _usualEnd, _slowest, _fastest;

    public Judge(CleanSettings settings, CorpusKind kind, IReadOnlyList<(Clip Clip, ClipMeasures Measures)> all)
    {
        (_settings, _kind) = (settings, kind);
        var spoken = all.Where(c => c.Measures.Spoken > 0).ToList();
        _usualEnd = Robust.Median(spoken.Select(c => c.Measures.End));
        _tightBegins = spoken.Count == 0 ? 0 : (double)spoken.Count(c => c.Measures.Begin > CutOff) / spoken.Count;
        var rates = spoken.Select(c => Rate(c.Measures)).Order().ToArray();
        var (low, high) = rates.Length == 0 ? (0, 0) : (rates[rates.Length / 4], rates[rates.Length * 3 / 4]);
        (_slowest, _fastest) = (low - (RateReach * (high - low)), high + (RateReach * (high - low)));
    }

    public IEnumerable<Decision> Of(Clip clip, ClipMeasures m) =>
        m.Unreadable is { } why ? [New(clip, Verdict.Drop, "unreadable", $"{clip.Place}: {clip.Sound}: {why}")]
        : m.Spoken == 0 ? [New(clip, Verdict.Drop, "silent", Say($"nobody speaks in it ({m.SourceSeconds:0.0} s)"))]
        : [.. Damage(clip, m), .. Length(clip, m), .. Pace(clip, m), .. Voicing(clip, m), .. Changes(clip, m)];

    private IEnumerable<Decision> Damage(Clip clip, ClipMeasures m)
    {
        if (m.Clipped > ClippedDoubt)
            yield return New(clip, m.Clipped > ClippedDrop ? Verdict.Drop : Verdict.Doubt, "clipped", Say($"{m.Clipped * 100:0.00} % of its samples are cut flat: recorded too loud"));
        if (m.SignalToNoise < NoisyDoubt)
            yield return New(clip, m.SignalToNoise < NoisyDrop ? Verdict.Drop : Verdict.Doubt, "noisy", Say($"speech is only {m.SignalToNoise:0} dB above the background"));
        if (m.End > CutOff && m.End > _usualEnd + UnusualCutOff)
            yield return New(clip, Verdict.Drop, "truncated", Say($"it ends in the middle of sound, at {m.End * 100:0} % of the way from background to speech (usual here: {_usualEnd * 100:0} %)"));
        // Where many clips begin with their first sound, the corpus was cut tightly, and that says nothing of any of them.
        if (m.Begin > CutOff && _tightBegins < UnusualShare)
            yield return New(clip, Verdict.Doubt, "truncated", Say($"it begins in the middle of sound, at {m.Begin * 100:0} % of the way from background to speech ({_tightBegins * 100:0} % of the others do)"));
    }

    private IEnumerable<Decision> Length(Clip clip, ClipMeasures m)
    {
        if (m.Seconds < _settings.Shortest)
            yield return New(clip, Verdict.Drop, "too short", Say($"{m.Seconds:0.0} s; the shortest allowed is {_settings.Shortest:0.0} s (corpus.yaml: clean.shortest)"));
        if (m.Seconds > _settings.Longest)
            yield return New(clip, Verdict.Drop, "too long", Say($"{m.Seconds:0.0} s; the longest allowed is {_settings.Longest:0.0} s (corpus.yaml: clean.longest)"));
    }

    private IEnumerable<Decision> Pace(Clip clip, ClipMeasures m)
    {
        var rate = Rate(m);
        if (rate > _fastest)
            yield return New(clip, Verdict.Drop, "too fast", Say($"{rate:0.0} phonemes a second, where {_fastest:0.0} is the most to be expected here: text that is not said, or sound that is missing"));
        if (rate < _slowest)
            yield return New(clip, Verdict.Drop, "too slow", Say($"{rate:0.0} phonemes a second, where {_slowest:0.0} is the least to be expected here: words that the text lacks, or long noises"));
    }

    // Phonemes for each second that is not a pause. A clip has sound at its edges that belongs to no phoneme: hence the constant.
    private static double Rate(ClipMeasures m) => (m.Phonemes + 1) / Math.Max(0.05, m.Spoken - m.Paused);

    private IEnumerable<Decision> Voicing(Clip clip, ClipMeasures m)
    {
        if (_kind == CorpusKind.Whisper && m.Voiced > VoicedWhisper)
            yield return New(clip, Verdict.Drop, "voiced", Say($"{m.Voiced * 100:0} % of it has a pitch, and the others are whispers"));
        if (_kind == CorpusKind.Voice && m.Voiced < WhisperedVoice)
            yield return New(clip, Verdict.Drop, "whispered", Say($"only {m.Voiced * 100:0} % of it has a pitch, and the others are spoken aloud"));
    }

    private IEnumerable<Decision> Changes(Clip clip, ClipMeasures m)
    {
        if (Math.Max(m.Lead, m.Tail) > LongSilence)
            yield return New(clip, Verdict.Change, "long silence", Say($"{m.Lead:0.0} s of silence before, {m.Tail:0.0} s after the words; {_settings.Edge:0.0} s are left"));
        if (m.LongestPause > _settings.LongestPause)
            yield return New(clip, Verdict.Change, "long pause", Say($"a pause of {m.LongestPause:0.0} s was shortened to {_settings.LongestPause:0.0} s"));
        if (m.Loudness + m.Gain < _settings.Loudness - QuietBy)
            yield return New(clip, Verdict.Doubt, "peaks", Say($"its peaks keep it {_settings.Loudness - m.Loudness - m.Gain:0} dB quieter than the others"));
    }

    private static Decision New(Clip clip, Verdict verdict, string reason, string detail) => new(clip.Id, Step, verdict, reason, detail);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
