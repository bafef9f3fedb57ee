namespace Soother.Training.Cutting;

/// <summary>
/// Finds what may be speech: where bands stand out of their own background, wherever they lie, because a whisper has nothing where a voice has most.
/// The background of each band is the quietest of the 20 seconds around; the threshold follows from how far it stands out when somebody speaks.
/// </summary>
internal sealed class SpeechFinder
{
    private const int AroundFrames = 1000;     // to each side, for the background
    private const int SmoothFrames = 2;        // to each side: 50 ms
    private const double QuietPart = 0.05;     // the part of the time that is surely background
    private const float Quietest = -85;        // dB: below it lies nothing but the converter
    private const float LeastRise = 6, ReleaseBelow = 2;
    private const float AboveRoom = 4;         // dB at least from the usual room to speech
    private const int MostRise = 60;
    private const int PartsAround = 4;
    private const float MostLower = 2, MostHigher = 6;
    private const int JoinFrames = 6;          // a closure of the mouth; no pause
    private const int ClickFrames = 7;         // shorter is no speech
    private const int LonelyFrames = 15;       // a click or a cough has nothing near it
    private const int LongestNoise = 60;       // a cough, a breath

    private readonly MelFrames _sound;
    private readonly float[] _rises, _thresholds;

    public SpeechFinder(MelFrames sound)
    {
        _sound = sound;
        _rises = Rises(sound);
        _thresholds = Thresholds(_rises);
    }

    /// <summary>How far a frame stands out of the background, in dB.</summary>
    public float Rise(int frame) => _rises[frame];

    // The rise that begins speech there.
    private float Threshold(int frame) => _thresholds[frame / AroundFrames];

    /// <summary>The runs of sound that may be speech, in order, without clicks and coughs.</summary>
    public List<Stretch> Find()
    {
        var runs = Sounds();
        var steadiness = new Steadiness(_sound, runs);
        return [.. runs.Where((run, i) => !IsClick(runs, i) && !(run.Length < LongestNoise && IsAlone(runs, i) && steadiness.IsNoise(run)))];
    }

    /// <summary>All runs of sound that are not the room.</summary>
    public List<Stretch> Sounds()
    {
        var runs = new List<Stretch>();
        for (var at = 0; at < _rises.Length; at++)
        {
            if (_rises[at] < Threshold(at))
                continue;
            var (from, to) = (at, at);
            while (from > 0 && _rises[from - 1] > Threshold(at) - ReleaseBelow)
                from--;
            while (to < _rises.Length && _rises[to] > Threshold(at) - ReleaseBelow)
                to++;
            if (runs.Count > 0 && from - runs[^1].To <= JoinFrames)
                runs[^1] = runs[^1] with { To = to };
            else
                runs.Add(new(from, to));
            at = to;
        }
        return runs;
    }

    // One for each part of 10 s, from the minute and a half around it, but not far from that of the whole recording: there may be no pause in that time.
    private static float[] Thresholds(float[] rises)
    {
        var usual = Divide(rises);
        return [.. Enumerable.Range(0, (rises.Length / AroundFrames) + 1).Select(part =>
        {
            var (from, to) = (Math.Max(0, (part - PartsAround) * AroundFrames), Math.Min(rises.Length, (part + PartsAround + 1) * AroundFrames));
            return Math.Clamp(Divide(rises[from..to]), Math.Max(LeastRise, usual - MostLower), usual + MostHigher);
        })];
    }

    // Between the two heaps that the rises make, room and speech, close above the room: speech begins and ends softly.
    private static float Divide(float[] rises)
    {
        var heap = new double[MostRise];
        foreach (var rise in rises)
            heap[(int)Math.Clamp(rise, 0, MostRise - 1)]++;
        var (split, most) = (0, -1.0);
        for (var k = 1; k < MostRise; k++)
        {
            var (low, high) = (heap[..k].Sum(), heap[k..].Sum());
            if (low == 0 || high == 0)
                continue;
            var apart = (heap[..k].Select((n, i) => n * i).Sum() / low) - (heap[k..].Select((n, i) => n * (i + k)).Sum() / high);
            if (low * high * apart * apart > most)
                (split, most) = (k, low * high * apart * apart);
        }
        var room = rises.Where(r => r < split).Order().ToArray();
        if (room.Length == 0)
            return LeastRise;
        var usual = room[room.Length / 2];
        var spread = room.Select(r => Math.Abs(r - usual)).Order().ElementAt(room.Length / 2);
        return Math.Max(LeastRise, usual + Math.Max(AboveRoom, 3 * 1.48f * spread));
    }

    // A short sound alone, or one whose energy is over at once: lips, a key, a chair.
    private bool IsClick(List<Stretch> runs, int i)
    {
        var run = runs[i];
        return run.Length < ClickFrames || (IsAlone(runs, i) && run.Length < 3 * ClickFrames && Sustained(run) < ClickFrames);
    }

    private static bool IsAlone(List<Stretch> runs, int i) =>
        (i == 0 || runs[i].From - runs[i - 1].To > LonelyFrames) && (i == runs.Count - 1 || runs[i + 1].From - runs[i].To > LonelyFrames);

    // Frames within 12 dB of the loudest.
    private int Sustained(Stretch run)
    {
        var loudest = float.MinValue;
        for (var t = run.From; t < run.To; t++)
            loudest = Math.Max(loudest, _rises[t]);
        var count = 0;
        for (var t = run.From; t < run.To; t++)
            count += _rises[t] > loudest - 12 ? 1 : 0;
        return count;
    }

    // The mean rise of the third of the bands that rises most, smoothed over time.
    private static float[] Rises(MelFrames sound)
    {
        var floors = Floors(sound);
        var rises = new float[sound.Count];
        Span<float> bands = stackalloc float[MelFrames.Bands];
        for (var t = 0; t < rises.Length; t++)
        {
            for (var band = 0; band < bands.Length; band++)
                bands[band] = Smooth(sound, t, band) - floors[t / AroundFrames][band];
            bands.Sort();
            var sum = 0f;
            for (var k = bands.Length * 2 / 3; k < bands.Length; k++)
                sum += bands[k];
            rises[t] = sum / (bands.Length - (bands.Length * 2 / 3));
        }
        return rises;
    }

    // One background for each part of 10 s, from that part and its two neighbours.
    private static float[][] Floors(MelFrames sound)
    {
        var floors = new float[(sound.Count / AroundFrames) + 1][];
        var levels = new List<float>(3 * AroundFrames);
        for (var part = 0; part < floors.Length; part++)
        {
            floors[part] = new float[MelFrames.Bands];
            var (from, to) = (Math.Max(0, (part - 1) * AroundFrames), Math.Min(sound.Count, (part + 2) * AroundFrames));
            for (var band = 0; band < MelFrames.Bands && to > from; band++)
            {
                levels.Clear();
                for (var t = from; t < to; t++)
                    levels.Add(Smooth(sound, t, band));
                levels.Sort();
                floors[part][band] = Math.Max(Quietest, levels[(int)(QuietPart * levels.Count)]);
            }
        }
        return floors;
    }

    private static float Smooth(MelFrames sound, int t, int band)
    {
        var (from, to) = (Math.Max(0, t - SmoothFrames), Math.Min(sound.Count - 1, t + SmoothFrames));
        var sum = 0f;
        for (var i = from; i <= to; i++)
            sum += sound[i][band];
        return sum / (to - from + 1);
    }
}
