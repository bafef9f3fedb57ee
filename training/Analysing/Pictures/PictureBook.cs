namespace Soother.Training.Analysing.Pictures;

/// <summary>All pictures of a report.</summary>
internal static class PictureBook
{
    /// <summary>More dots than this nobody can tell apart, and no browser draws quickly.</summary>
    public const int MostDots = 2500;

    public static IReadOnlyList<Picture> Of(CorpusFacts facts) =>
        [.. PacePictures.Of(facts), .. SoundPictures.Of(facts), DiphonePicture.Of(facts), .. LengthPictures.Of(facts)];

    /// <summary>Every so many of a large corpus, and every clip that lies off.</summary>
    public static IReadOnlyList<ClipFigures> Thinned(CorpusFacts facts)
    {
        var step = Math.Max(1, facts.Clips.Count / MostDots);
        var far = facts.Tempo.Outliers.Select(o => o.Clip).ToHashSet();
        return [.. facts.Clips.Where((c, i) => i % step == 0 || far.Contains(c.Id))];
    }
}
