using Soother.Training.Corpora;

namespace Soother.Training.Tests.Spoiling;

/// <summary>Clips of somebody else, of one person a seed.</summary>
internal static class OtherSpeakers
{
    private const int LongestText = 220;   // about 14 seconds: the corpus's own are no longer

    public static IReadOnlyList<Clip> Choose(SpoilSettings settings, int clips, Random random)
    {
        if (settings.OtherSpeakers is not { } folder)
            return [];
        var lines = File.ReadLines(Path.Combine(folder, "transcripts.tsv")).Skip(1).Select(l => l.Split('\t')).ToList();
        var speakers = lines.Select(l => l[1]).Distinct().ToList();
        var speaker = speakers[settings.Seed % speakers.Count];
        var own = lines.Where(l => l[1] == speaker && l[2].Length <= LongestText).ToArray();
        random.Shuffle(own);
        return [.. own.Take(settings.Count(Spoilt.OtherSpeaker, clips)).Select(l => new Clip(Path.GetFileNameWithoutExtension(l[0]), l[2], l[0], default))];
    }
}
