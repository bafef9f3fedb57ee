namespace Soother.Training.Corpora.Formats;

/// <summary>LJSpeech: <c>metadata.csv</c> with <c>id|text|text in words</c>, and <c>wavs/id.wav</c>.</summary>
internal sealed class LjSpeech : ICorpusFormat
{
    private const string List = "metadata.csv";

    public string Name => "ljspeech";

    public string Layout => "metadata.csv (id|text or id|text|text in words) and wavs/id.wav";

    public bool Fits(IStore store) =>
        store.Exists(List) && store.Files("wavs", deep: true).Any(SoundIndex.IsSound) && BarTable.Of(store, List) is { HasSpeakers: false, HasHeader: false };

    public Listing Read(IStore store)
    {
        if (!store.Exists(List))
            throw new TrainingException($"{store.Name}/{List} is missing; {Name} has {Layout}");
        var sounds = new SoundIndex(store, "wavs", deep: true);
        var entries = new ListingBuilder(Name, sounds);
        BarTable.Any(store, List).Read(entries, withSpeakers: false, sounds.Find);
        return entries.Build();
    }
}
