namespace Soother.Training.Corpora;

/// <summary>Collects the entries of a listing, and what is wrong with them: without sound, without text, listed twice, not listed.</summary>
internal sealed class ListingBuilder(string format, SoundIndex sounds)
{
    private readonly List<Clip> _clips = [];
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, Place> _listed = [];

    /// <summary>An entry whose sound is looked for by its name.</summary>
    public void Add(string name, string text, Place place, string? speaker = null)
    {
        var id = Path.GetFileNameWithoutExtension(name.Replace('\\', '/'));
        if (sounds.Find(name) is { } path)
            id = Path.GetFileNameWithoutExtension(path);
        if (_listed.TryGetValue(id, out var earlier))
            _faults.Add(new(FaultKind.Duplicate, place, id, $"'{id}' is listed already in line {earlier.Line}; the first one counts"));
        else if (sounds.Find(name) is not { } sound)
            _faults.Add(new(FaultKind.MissingSound, place, id, $"there is no sound for '{id}' in {Shown(sounds.Folder)}"));
        else if (text.Trim().Length == 0)
            _faults.Add(new(FaultKind.EmptyText, place, id, $"'{id}' has no text"));
        else
            _clips.Add(new Clip(id, text.Trim(), sound, place) { Speaker = speaker });
        _listed.TryAdd(id, place);
    }

    /// <param name="place">Where.</param>
    /// <param name="line">What stands there.</param>
    /// <param name="what">Goes on after "the line".</param>
    public void Malformed(Place place, string line, string what) =>
        _faults.Add(new(FaultKind.Malformed, place, line.Length > 60 ? line[..60] + "…" : line, $"the line {what}"));

    public Listing Build()
    {
        foreach (var (id, path) in sounds.Paths.OrderBy(p => p.Value, StringComparer.Ordinal))
        {
            if (!_listed.ContainsKey(id))
                _faults.Add(new(FaultKind.ExtraSound, new(path, 0), id, $"'{id}' is a sound that nothing lists"));
        }
        return new(format, _clips, _faults);
    }

    private static string Shown(string folder) => folder.Length == 0 ? "the folder" : folder + "/";
}
