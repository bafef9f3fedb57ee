using Soother.Training.Corpora.Formats;

namespace Soother.Training.Corpora;

/// <summary>The formats that are read.</summary>
internal static class CorpusFormats
{
    /// <summary>In the order in which a folder is held against them: what is most particular comes first.</summary>
    public static IReadOnlyList<ICorpusFormat> All { get; } = [new SootherCorpus(), new LjSpeech()];

    /// <summary>Reads a corpus in the format named, or in the first that fits.</summary>
    /// <exception cref="TrainingException">No format of that name, or none fits, or nothing in it can be read.</exception>
    public static Listing Read(IStore store, string? format = null)
    {
        var chosen = format is null ? All.FirstOrDefault(f => f.Fits(store)) : All.FirstOrDefault(f => f.Name == format);
        if (chosen is null)
        {
            var known = string.Join('\n', All.Select(f => $"  {f.Name}: {f.Layout}"));
            throw new TrainingException(format is null
                ? $"{store.Name}: this is no corpus in a format known here. The formats are:\n{known}"
                : $"there is no format '{format}'. The formats are:\n{known}");
        }
        var listing = chosen.Read(store);
        return listing.Clips.Count > 0 ? listing : throw new TrainingException(
            $"{store.Name}: read as {chosen.Name}, it has no clip that can be used{(listing.Faults.Count > 0 ? $" ({listing.Faults[0]})" : "")}");
    }
}
