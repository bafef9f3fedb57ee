using Soother.Training.Corpora.Formats;

namespace Soother.Training.Corpora;

/// <summary>The formats that are read.</summary>
internal static class CorpusFormats
{
    private const int SpeakersShown = 12;
    private static readonly string[] Scripts = [".txt", ".csv", ".tsv", ".xlsx"];

    /// <summary>In the order in which a folder is held against them: what is most particular comes first.</summary>
    public static IReadOnlyList<ICorpusFormat> All { get; } =
        [new SootherCorpus(), new MimicStudio(), new MimicMetadata(), new LjSpeech(), new Mailabs(), new CommonVoice(), new Vctk(), new Piper(), new PlainFolder()];

    /// <summary>Reads a corpus in the format named, or in the first that fits.</summary>
    /// <param name="store">Where it lies.</param>
    /// <param name="format">Its name, or null.</param>
    /// <param name="speaker">The only one whose clips are wanted: a name, or the beginning of one; null is all.</param>
    /// <exception cref="TrainingException">No format of that name, or none fits, or nothing in it can be read.</exception>
    public static Listing Read(IStore store, string? format = null, string? speaker = null)
    {
        var chosen = format is null ? All.FirstOrDefault(f => f.Fits(store)) : All.FirstOrDefault(f => f.Name.Equals(format, StringComparison.OrdinalIgnoreCase));
        if (chosen is null)
            throw new TrainingException(format is null ? Unknown(store) : $"there is no format '{format}'. The formats are:\n{Known()}");
        var listing = chosen.Read(store);
        if (listing.Clips.Count == 0)
            throw new TrainingException($"{store.Name}: read as {chosen.Name}, it has no clip that can be used{(listing.Faults.Count > 0 ? $" ({listing.Faults[0]})" : "")}");
        return speaker is null ? listing : Of(speaker, listing, store);
    }

    private static Listing Of(string speaker, Listing all, IStore store)
    {
        var names = all.Clips.Select(c => c.Speaker).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var exact = names.FindAll(n => n.Equals(speaker, StringComparison.OrdinalIgnoreCase));
        var meant = exact.Count > 0 ? exact : names.FindAll(n => n.StartsWith(speaker, StringComparison.OrdinalIgnoreCase));
        return meant switch
        {
            [var name] => all with { Clips = [.. all.Clips.Where(c => c.Speaker == name)], Faults = [.. all.Faults.Where(f => f.Speaker == name || (f.Speaker is null && f.Kind != FaultKind.ExtraSound))] },
            [] when names.Count == 0 => throw new TrainingException($"{store.Name}: it does not say who speaks, so leave out --speaker"),
            _ => throw new TrainingException($"{store.Name}: {(meant.Count == 0 ? "there is no" : "there are several")} '{speaker}'; the speakers are {Listed(names)}"),
        };
    }

    private static string Listed(List<string> names) =>
        string.Join(", ", names.Take(SpeakersShown)) + (names.Count > SpeakersShown ? $" and {names.Count - SpeakersShown} more" : "");

    private static string Unknown(IStore store)
    {
        var files = store.Files();
        var (sound, script) = (files.FirstOrDefault(SoundIndex.IsSound), files.FirstOrDefault(f => Scripts.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)));
        if (sound is not null && script is not null)
            return $"{store.Name}: {sound} and {script} look like a long recording with its script; cut it into lines first: ./train cut {store.Name}/{sound} {store.Name}/{script} my-recordings "
                + $"(if it is something else, name the format with --format:\n{Known()})";
        return $"{store.Name}: this is no corpus in a format known here ({Seen(store)}). The formats are:\n{Known()}";
    }

    private static string Seen(IStore store)
    {
        var all = store.Files(deep: true);
        var sounds = all.Count(SoundIndex.IsSound);
        return all.Count == 0 ? "it is empty" : sounds == 0 ? "it has no sound" : $"it has {sounds} sound{(sounds == 1 ? "" : "s")}, but no text for {(sounds == 1 ? "it" : "them")}";
    }

    private static string Known() => string.Join('\n', All.Select(f => $"  {f.Name}: {f.Layout}"));
}
