namespace Soother.Training.Corpora.Formats;

/// <summary>Common Voice: TSV files whose first line names <c>client_id</c>, <c>path</c> and <c>sentence</c>, and <c>clips/</c>.</summary>
internal sealed class CommonVoice : ICorpusFormat
{
    private const string Clips = "clips", Speaker = "client_id", Path = "path", Sentence = "sentence";
    private static readonly string[] Parts = ["train.tsv", "dev.tsv", "test.tsv"];

    public string Name => "commonvoice";

    public string Layout => "validated.tsv, or train.tsv, dev.tsv and test.tsv (with client_id, path and sentence in the first line), and clips/";

    public bool Fits(IStore store) => Tables(store).Count > 0;

    public Listing Read(IStore store)
    {
        var tables = Tables(store);
        if (tables.Count == 0)
            throw new TrainingException($"{store.Name} has no TSV file with the columns {Path} and {Sentence}; {Name} has {Layout}");
        var read = tables.Contains("validated.tsv") ? ["validated.tsv"] : Parts.Any(tables.Contains) ? [.. Parts.Where(tables.Contains)] : tables;
        var sounds = new SoundIndex(store, Clips, deep: true);
        var entries = new ListingBuilder(Name, sounds);
        foreach (var table in read)
            Read(store, table, entries);
        foreach (var table in tables.Except(read))
            Pass(store, table, sounds, entries);
        return entries.Build();
    }

    private static void Read(IStore store, string table, ListingBuilder entries)
    {
        string[]? header = null;
        foreach (var (place, line) in entries.Lines(store, table))
        {
            var fields = line.Split('\t');
            if (header is null)
                header = fields;
            else if (fields.Length < Math.Max(At(header, Path), At(header, Sentence)) + 1)
                entries.Malformed(place, line, $"has {fields.Length} columns, where the first line names {header.Length}");
            else
                entries.Add(fields[At(header, Path)].Trim(), fields[At(header, Sentence)], place, fields.ElementAtOrDefault(At(header, Speaker)));
        }
    }

    // What people refused, or have not judged yet, is no sound that somebody forgot to list.
    private static void Pass(IStore store, string table, SoundIndex sounds, ListingBuilder entries)
    {
        string[]? header = null;
        foreach (var line in TextLines.Read(store, table).Where(l => l.Wrong is null))
        {
            var fields = line.Text.Split('\t');
            header ??= fields;
            if (fields.ElementAtOrDefault(At(header, Path)) is { } path && sounds.Find(path) is { } sound)
                entries.Ignore(sound);
        }
    }

    private static List<string> Tables(IStore store) => !store.Files(Clips, deep: true).Any(SoundIndex.IsSound) ? [] :
    [
        .. store.Files().Where(f => f.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
            && TextLines.Read(store, f).FirstOrDefault().Text?.Split('\t') is { } header && At(header, Path) >= 0 && At(header, Sentence) >= 0),
    ];

    private static int At(string[] header, string name) => Array.FindIndex(header, f => f.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
}
