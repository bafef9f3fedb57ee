using Soother.Contracts;

namespace Soother.EndToEnd.Tests;

/// <summary>Where in a recording a sound is.</summary>
internal readonly record struct Span(double From, double To);

/// <summary>The sounds that the assistant sent to its speaker, and where they are in what came out of it.</summary>
internal sealed class PlayedSounds(RunningProgram watcher)
{
    private const int FramesASecond = 100, Piece = FramesASecond, Slip = FramesASecond / 4;
    private const double Alike = 0.8, LongestWait = 60;

    /// <summary>What a watcher of sounds prints: the topic, and the sound in hexadecimal digits.</summary>
    public const string Format = "%t %x";

    /// <summary>The sounds of one text, in their order.</summary>
    /// <param name="id">The text's id.</param>
    public IReadOnlyList<Wav> Of(string id) =>
        [.. watcher.Lines.Select(l => l.Split(' ')).Where(l => l.Length == 2 && l[0].Split('/')[^1].Split('.')[0] == id).Select(l => Wav.Read(Convert.FromHexString(l[1])))];

    /// <summary>Finds sounds in a recording, one behind the other, each from its beginning to its end, second by second.</summary>
    /// <param name="sounds">In the order in which they are to be heard.</param>
    /// <param name="recording">What came out of the speaker.</param>
    public static IReadOnlyList<Span> Locate(IEnumerable<(string Text, Wav Sound)> sounds, Wav recording)
    {
        var heard = Envelope(recording);
        var (from, spans) = (0, new List<Span>());
        foreach (var (text, sound) in sounds)
        {
            var wanted = Envelope(sound);
            var (begin, end) = Loud(wanted);
            var found = Find(wanted.AsMemory(begin..end), heard, from, from + (int)(LongestWait * FramesASecond));
            Assert.True(found is not null, $"'{text}' ({sound.Duration.TotalSeconds:F1} s) is not heard whole, and in its place, from second {from / (double)FramesASecond:F1} on");
            spans.Add(new(found.Value.From / (double)FramesASecond, found.Value.To / (double)FramesASecond));
            from = found.Value.To;
        }
        return spans;
    }

    // Where a sound is, so that all its seconds follow each other. A card that was kept waiting leaves a gap, so they may lie a little apart.
    private static (int From, int To)? Find(ReadOnlyMemory<float> wanted, float[] heard, int from, int last)
    {
        var length = wanted.Length < 2 * Piece ? wanted.Length : Piece;
        for (var at = Math.Max(0, from); at <= Math.Min(last, heard.Length - length); at++)
        {
            if (Correlation(wanted.Span[..length], heard.AsSpan(at, length)) < Alike)
                continue;
            if (length == wanted.Length)
                {
                var best = BestNear(wanted.Span, heard, at);
                return (best, best + length);
            }
            if (Find(wanted[length..], heard, at + length - Slip, at + length + Slip) is { } rest)
                return (at, rest.To);
        }
        return null;
    }

    private static int BestNear(ReadOnlySpan<float> wanted, float[] heard, int at)
    {
        var best = at;
        for (var near = at + 1; near <= Math.Min(at + (Slip / 2), heard.Length - wanted.Length); near++)
        {
            if (Correlation(wanted, heard.AsSpan(near, wanted.Length)) > Correlation(wanted, heard.AsSpan(best, wanted.Length)))
                best = near;
        }
        return best;
    }

    private static (int Begin, int End) Loud(float[] envelope)
    {
        var floor = envelope.Max() / 20;
        return (Math.Max(0, Array.FindIndex(envelope, e => e > floor)), Array.FindLastIndex(envelope, e => e > floor) + 1);
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

    // The amplitude around each hundredth of a second; smooth, as it does not matter where between two of them a sound begins.
    private static float[] Envelope(Wav sound)
    {
        var (samples, frame) = (sound.ToMono(), sound.SampleRate / FramesASecond);
        var energies = new double[samples.Length / frame];
        for (var i = 0; i < energies.Length; i++)
        {
            for (var k = i * frame; k < (i + 1) * frame; k++)
                energies[i] += samples[k] * samples[k];
        }
        var envelope = new float[energies.Length];
        for (var i = 0; i < envelope.Length; i++)
            envelope[i] = (float)Math.Sqrt(((energies[Math.Max(0, i - 1)] / 2) + energies[i] + (energies[Math.Min(i + 1, energies.Length - 1)] / 2)) / (2 * frame));
        return envelope;
    }
}
