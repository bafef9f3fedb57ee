namespace Soother.Training.Corpora;

/// <summary>Collects the entries of a listing, and what is wrong with them: without sound, without text, listed twice, not listed.</summary>
internal sealed class ListingBuilder(string format, SoundIndex sounds)
{
    private const int Shown = 60;

    private readonly List<Clip> _clips = [];
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, Place> _listed = [];
    private readonly HashSet<string> _known = [];

    /// <summary>The lines of a file that can be read and are not blank; the others become faults.</summary>
    public IEnumerable<(Place Place, string Text)> Lines(IStore store, string path)
    {
        foreach (var line in TextLines.Read(store, path))
        {
            if (line.Wrong is { } wrong)
                Malformed(line.Place, line.Text, wrong);
            else if (line.Text.Trim().Length > 0)
                yield return (line.Place, line.Text);
        }
    }

    /// <summary>An entry whose sound is looked for by its name.</summary>
    public void Add(string name, string text, Place place, string? speaker = null) => Add(name, sounds.Find(name), text, place, speaker);

    /// <summary>An entry whose sound is known.</summary>
    /// <param name="name">What the listing calls it.</param>
    /// <param name="sound">Its path, or null if there is none.</param>
    /// <param name="text">What is said.</param>
    /// <param name="place">Where it is listed.</param>
    /// <param name="speaker">Who says it.</param>
    public void Add(string name, string? sound, string text, Place place, string? speaker)
    {
        speaker = string.IsNullOrWhiteSpace(speaker) ? null : speaker.Trim();
        var id = sound is null ? SoundIndex.Stem(name) : sounds.Id(sound);
        if (id.Length == 0)
            Malformed(place, text, "has no name of a sound");
        else if (_listed.TryGetValue(sound ?? name, out var earlier))
            Fault(FaultKind.Duplicate, $"'{id}' is listed already in {(earlier.File == place.File ? $"line {earlier.Line}" : $"{earlier}")}; the first one counts");
        else if (sound is null)
            Fault(FaultKind.MissingSound, $"there is no sound for '{id}' in {(sounds.Folder.Length == 0 ? "the folder" : sounds.Folder + "/")}");
        else if (text.Trim().Length == 0)
            Fault(FaultKind.EmptyText, $"'{id}' has no text");
        else
            _clips.Add(new Clip(id, text.Trim(), sound, place) { Speaker = speaker });
        _listed.TryAdd(sound ?? name, place);

        void Fault(FaultKind kind, string what) => _faults.Add(new(kind, place, id, what) { Speaker = speaker });
    }

    /// <summary>A sound that is rightly not listed.</summary>
    public void Ignore(string path) => _known.Add(path);

    /// <param name="place">Where.</param>
    /// <param name="line">What stands there.</param>
    /// <param name="what">Goes on after "the line".</param>
    public void Malformed(Place place, string line, string what) => Wrong(FaultKind.Malformed, place, line, $"the line {what}");

    public void Wrong(FaultKind kind, Place place, string entry, string what) =>
        _faults.Add(new(kind, place, entry.Length > Shown ? entry[..Shown] + "…" : entry, what));

    public Listing Build()
    {
        var stems = _listed.Keys.Concat(_known).Select(p => SoundIndex.FolderOf(p) + "/" + SoundIndex.Stem(p)).ToHashSet();
        foreach (var path in sounds.Paths.Where(p => !stems.Contains(SoundIndex.FolderOf(p) + "/" + SoundIndex.Stem(p))))
            _faults.Add(new(FaultKind.ExtraSound, new(path, 0), sounds.Id(path), $"'{sounds.Id(path)}' is a sound that nothing lists"));
        return new(format, _clips, _faults);
    }
}
