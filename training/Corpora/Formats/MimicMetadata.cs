namespace Soother.Training.Corpora.Formats;

/// <summary>What Mimic Recording Studio writes beside its sounds: <c>UUID-metadata.txt</c> with <c>wav|text|length</c>.</summary>
internal sealed class MimicMetadata : ICorpusFormat
{
    private const string Ending = "-metadata.txt";

    public string Name => "mimic-metadata";

    public string Layout => "UUID-metadata.txt (wav|text|length) beside its sounds; several readers in several folders";

    public bool Fits(IStore store) => Lists(store).Count > 0;

    public Listing Read(IStore store)
    {
        var lists = Lists(store);
        if (lists.Count == 0)
            throw new TrainingException($"{store.Name} has no file *{Ending}; {Name} has {Layout}");
        var sounds = new SoundIndex(lists.SelectMany(l => store.Files(SoundIndex.FolderOf(l))).Distinct(), "its folder");
        var entries = new ListingBuilder(Name, sounds);
        foreach (var list in lists)
        {
            var reader = Path.GetFileName(list)[..^Ending.Length];
            foreach (var (place, line) in entries.Lines(store, list))
            {
                // The length is the text's, in characters: it is of no use.
                var fields = line.Split('|');
                if (fields.Length is 2 or 3)
                    entries.Add(fields[0], sounds.FindIn(SoundIndex.FolderOf(list), fields[0]), fields[1], place, reader);
                else
                    entries.Malformed(place, line, $"has {(fields.Length == 1 ? "1 field" : $"{fields.Length} fields")} between |, where wav|text|length is expected");
            }
        }
        return entries.Build();
    }

    private static List<string> Lists(IStore store) =>
        [.. store.Files(deep: true).Where(f => f.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && BarTable.Of(store, f) is not null)];
}
