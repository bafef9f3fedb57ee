namespace Soother.Training.Corpora.Formats;

/// <summary>Piper and Coqui: a file with <c>file|text</c> or <c>file|speaker|text</c>, or with named columns, and sounds anywhere beside or below it.</summary>
internal sealed class Piper : ICorpusFormat
{
    private const string Usual = "metadata.csv";
    private static readonly string[] Extensions = [".csv", ".txt"];

    public string Name => "piper";

    public string Layout => "metadata.csv, or other .csv or .txt files (file|text or file|speaker|text), and the sounds in any folder; Coqui's too, with audio_file|text|speaker_name in the first line";

    // A script with names, beside one long recording, looks the same but for the names.
    public bool Fits(IStore store)
    {
        var lists = Lists(store);
        var sounds = new SoundIndex(store, "", deep: true);
        return lists.Exists(l => BarTable.Any(store, l).Names.Any(n => sounds.Find(n) is not null));
    }

    public Listing Read(IStore store)
    {
        var lists = Lists(store);
        if (lists.Count == 0)
            throw new TrainingException($"{store.Name} has no list of sounds and texts; {Name} has {Layout}");
        var sounds = new SoundIndex(store, "", deep: true);
        var entries = new ListingBuilder(Name, sounds);
        foreach (var path in lists)
            BarTable.Any(store, path).Read(entries, withSpeakers: true, sounds.Find);
        return entries.Build();
    }

    private static List<string> Lists(IStore store)
    {
        if (store.Exists(Usual) && BarTable.Of(store, Usual) is not null)
            return [Usual];
        return [.. store.Files().Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) && BarTable.Of(store, f) is not null)];
    }
}
