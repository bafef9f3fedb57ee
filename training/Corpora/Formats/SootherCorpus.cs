namespace Soother.Training.Corpora.Formats;

/// <summary>A corpus made here: see <see cref="CorpusFolder"/>. Where all clips are whispered, the whispers are its sounds.</summary>
internal sealed class SootherCorpus : ICorpusFormat
{
    public string Name => "soother";

    public string Layout => "corpus.yaml, metadata.csv (id|text|speaker), wavs/id.wav and whispers/id.wav: what ./train clean makes";

    public bool Fits(IStore store) => store.Exists("corpus.yaml") && store.Exists("metadata.csv");

    public Listing Read(IStore store)
    {
        if (!store.Exists("metadata.csv"))
            throw new TrainingException($"{store.Name}/metadata.csv is missing; make it with: ./train clean RECORDINGS {store.Name}");
        var entries = new ListingBuilder(Name, new SoundIndex(store, store.Files("whispers").Count > 0 ? "whispers" : "wavs"));
        foreach (var (place, line) in TextLines.Read(store, "metadata.csv"))
        {
            var fields = line.Split('|');
            if (fields.Length is 2 or 3)
                entries.Add(fields[0], fields[1], place, fields.Length == 3 ? fields[2] : null);
            else if (line.Length > 0)
                entries.Malformed(place, line, $"has {fields.Length} fields between |, where id|text|speaker is expected");
        }
        return entries.Build();
    }
}
