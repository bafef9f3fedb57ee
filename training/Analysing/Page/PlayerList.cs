using Soother.Contracts;
using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Training.Analysing.Page;

/// <summary>The clips that a person should hear, each with a player. The sounds are in the page itself, so there is a limit to them.</summary>
internal sealed class PlayerList(AnalysisReport report, Subject subject)
{
    private const int MostClips = 40;
    private const long MostBytes = 18_000_000;   // of sound: a third more as text in the page
    private const int LongestClips = 2;

    private readonly Dictionary<string, Clip> _clips = subject.Clips.ToDictionary(c => c.Id);

    /// <summary>Which clips are named, the worst first, with what is said of each.</summary>
    public IReadOnlyList<(string Clip, string Tag, string Why)> Named()
    {
        var facts = report.Facts;
        var middle = facts.Clips.OrderBy(c => c.Seconds).ElementAt(facts.Clips.Count / 2);
        var named = new List<(string, string, string)> { (middle.Id, "usual", "A clip of middle length: how the reader usually sounds.") };
        named.AddRange(facts.Decisions.GroupBy(d => d.Clip).OrderByDescending(g => g.Max(d => d.Final == Verdict.Drop)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Any(d => d.Final == Verdict.Drop) ? "drop" : "doubt", string.Join("; ", g.Select(d => $"{d.Reason}: {d.Detail}")))));
        named.AddRange(report.Verdict.Reasons.SelectMany(r => r.Clips.Take(3).Select(clip => (clip, "doubt", r.What))));
        named.AddRange(facts.Clips.OrderByDescending(c => c.Seconds).Take(LongestClips).Select(c => (c.Id, "longest", $"{c.Seconds:0.0} s")));
        return [.. named.DistinctBy(n => n.Item1).Where(n => _clips.ContainsKey(n.Item1))];
    }

    public void Write(TextWriter page)
    {
        var (named, written, bytes) = (Named(), 0, 0L);
        page.Write("<h2 id=\"listen\">Clips to hear</h2>\n");
        foreach (var (id, tag, why) in named)
        {
            if (written == MostClips || bytes > MostBytes)
                break;
            var clip = _clips[id];
            if (Sound(clip) is not { } wav)
                continue;
            (written, bytes) = (written + 1, bytes + wav.Length);
            page.Write(Html.Of($"<div class=\"clip\" id=\"clip-{id}\"><h3>{id}<span class=\"tag {tag}\">{Tag(tag)}</span></h3><p class=\"why\">{why}</p><q>{clip.Text}</q>"));
            page.Write("<audio controls preload=\"none\" src=\"data:audio/wav;base64,");
            page.Write(Convert.ToBase64String(wav));
            page.Write("\"></audio></div>\n");
        }
        if (written < named.Count)
            page.Write(Html.Of($"<p class=\"soft\">{named.Count - written} more clips are named in the tables below; with all their sounds the page would grow too large.</p>\n"));
    }

    private byte[]? Sound(Clip clip)
    {
        try
        {
            var sound = SoundFile.Read(subject.Store, clip.Sound);
            return new Wav(sound.SampleRate, 1, sound.Samples).ToBytes();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    // Recordings are only looked at: nothing is left out of them.
    private string Tag(string tag) => tag switch
    {
        "drop" => subject.Corpus is null ? "wrong" : "left out",
        "usual" => "as usual",
        "longest" => "longest",
        _ => "doubtful",
    };
}
