using System.Text.Json.Serialization;
using Soother.Training.Analysing.Measuring;

namespace Soother.Training.Analysing;

/// <summary>A clip in the report, one line of numbers. Levels in dB below full scale, times in seconds.</summary>
internal sealed record ClipFigures
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Speaker { get; init; }

    public required double Seconds { get; init; }

    public required int SampleRate { get; init; }

    public required int Characters { get; init; }

    public required int Phonemes { get; init; }

    /// <summary>Phonemes a second of speaking, without pauses.</summary>
    public required double Rate { get; init; }

    public required double Loudness { get; init; }

    public required double Noise { get; init; }

    public required double SignalToNoise { get; init; }

    public required double Bandwidth { get; init; }

    public required double Lead { get; init; }

    public required double Tail { get; init; }

    /// <summary>The share of the clip that is pauses inside.</summary>
    public required double PauseShare { get; init; }

    public required double LongestPause { get; init; }

    public required double Peak { get; init; }

    public required double Clipped { get; init; }

    public required double Voiced { get; init; }

    /// <summary>Seconds from the first sound to the last.</summary>
    [JsonIgnore]
    public double Span => Seconds - Lead - Tail;

    public static ClipFigures Of(MeasuredClip clip)
    {
        var (sound, phonemes) = (clip.Sound, clip.Text.Phonemes());
        return new()
        {
            Id = clip.Id, Text = clip.Clip.Text, Speaker = clip.Clip.Speaker, Seconds = Math.Round(sound.Seconds, 4), SampleRate = sound.SampleRate,
            Characters = clip.Text.Characters, Phonemes = phonemes, Rate = Math.Round(phonemes / Math.Max(0.1, sound.Speaking), 2),
            Loudness = Math.Round(sound.Loudness, 1), Noise = Math.Round(sound.Noise, 1), SignalToNoise = Math.Round(sound.SignalToNoise, 1),
            Bandwidth = Math.Round(sound.Bandwidth), Lead = Math.Round(sound.Lead, 2), Tail = Math.Round(sound.Tail, 2),
            PauseShare = Math.Round(sound.Pause / Math.Max(0.01, sound.Seconds), 3), LongestPause = sound.Pauses.DefaultIfEmpty(0).Max(),
            Peak = Math.Round(sound.Peak, 3), Clipped = Math.Round(sound.Clipped, 6), Voiced = Math.Round(sound.Voiced, 3),
        };
    }
}
