using Soother.Contracts;

namespace Soother.EndToEnd.Tests;

/// <summary>Where in a recording a sound is.</summary>
internal readonly record struct Span(double From, double To);

/// <summary>The sounds that the assistant sent to its speaker, and where they are in what came out of it.</summary>
internal sealed class PlayedSounds(RunningProgram watcher)
{
    private const int FramesASecond = 100, Piece = FramesASecond, Slip = FramesASecond / 4;
    private const float Silent = 0.0015f;
    private const double Alike = 0.8;

    /// <summary>What a watcher of sounds prints: the topic, and the sound in hexadecimal digits.</summary>
    public const string Format = "%t %x";

    /// <summary>The sounds of one text, in their order.</summary>
    /// <param name="id">The text's id.</param>
    public IReadOnlyList<Wav> Of(string id) =>
        [.. watcher.Lines.Select(l => l.Split(' ')).Where(l => l.Length == 2 && l[0].Split('/')[^1].Split('.')[0] == id).Select(l => Wav.Read(Convert.FromHexString(l[1])))];

    /// <summary>
    /// Finds sounds in a recording, one right behind the other but for silence, each from its beginning to its end, second by second. Silence within a sound is not
    /// compared: where the machine has too much to do, a card that is kept waiting leaves gaps.
    /// </summary>
    /// <param name="sounds">In the order in which they are to be heard.</param>
    /// <param name="recording">What came out of the speaker.</param>
    public static IReadOnlyList<Span> Locate(IEnumerable<(string Text, Wav Sound)> sounds, Wav recording)
    {
        var (heard, places) = Loud(recording);
        var (from, spans) = (0, new List<Span>());
        foreach (var (text, sound) in sounds)
        {
            var found = Find(Loud(sound).Envelope, heard, from - Slip, from + Slip);
            Assert.True(
                found is not null,
                $"'{text}' ({sound.Duration.TotalSeconds:F1} s) is not heard whole, and in its place, at second {(from < places.Length ? places[from] : 0) / (double)FramesASecond:F1}");
            // Which side of the silence behind it a hundredth of a second belongs to is not for likeness to tell.
            var next = Enumerable.Range(found.Value.To - Slip, 2 * Slip).Where(i => i > found.Value.From && i <= places.Length)
                .MaxBy(i => (i == places.Length ? int.MaxValue : places[i]) - places[i - 1]);
            spans.Add(new(places[spans.Count == 0 ? found.Value.From : from] / (double)FramesASecond, (places[next - 1] + 1) / (double)FramesASecond));
            from = next;
        }
        return spans;
    }

    // Where a sound is, so that all its seconds follow each other.
    private static (int From, int To)? Find(ReadOnlyMemory<float> wanted, float[] heard, int from, int last)
    {
        var length = wanted.Length < 2 * Piece ? wanted.Length : Piece;
        var (first, end) = (Math.Max(0, from), Math.Min(last, heard.Length - length));
        foreach (var at in Enumerable.Range(first, Math.Max(0, end - first + 1)).OrderByDescending(at => Correlation(wanted.Span[..length], heard.AsSpan(at, length))))
        {
            if (Correlation(wanted.Span[..length], heard.AsSpan(at, length)) < Alike)
                return null;
            if (length == wanted.Length)
                return (at, at + length);
            if (Find(wanted[length..], heard, at + length - Slip, at + length + Slip) is { } rest)
                return (at, rest.To);
        }
        return null;
    }

    private static double Correlation(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double meanA = 0, meanB = 0, ab = 0, aa = 0, bb = 0;
        for (var i = 0; i < a.Length; i++)
            (meanA, meanB) = (meanA + a[i], meanB + b[i]);
        (meanA, meanB) = (meanA / a.Length, meanB / b.Length);
        for (var i = 0; i < a.Length; i++)
        {
            var (x, y) = (a[i] - meanA, b[i] - meanB);
            (ab, aa, bb) = (ab + (x * y), aa + (x * x), bb + (y * y));
        }
        return ab / Math.Sqrt((aa * bb) + 1e-20);
    }

    // The amplitude in each hundredth of a second that is not silent, a little smoothed, as it does not matter where between two of them a sound begins; and which these are.
    private static (float[] Envelope, int[] Places) Loud(Wav sound)
    {
        var (samples, frame) = (sound.ToMono(), sound.SampleRate / FramesASecond);
        var (energies, places) = (new List<double>(), new List<int>());
        for (var place = 0; place < samples.Length / frame; place++)
        {
            double energy = 0;
            for (var k = place * frame; k < (place + 1) * frame; k++)
                energy += samples[k] * samples[k];
            if (Math.Sqrt(energy / frame) < Silent)
                continue;
            energies.Add(energy / frame);
            places.Add(place);
        }
        return ([.. energies.Select((e, i) => (float)Math.Sqrt((energies[Math.Max(0, i - 1)] / 4) + (e / 2) + (energies[Math.Min(i + 1, energies.Count - 1)] / 4)))], [.. places]);
    }
}
