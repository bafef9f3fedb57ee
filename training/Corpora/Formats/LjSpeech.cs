namespace Soother.Training.Corpora.Formats;

/// <summary>LJSpeech: <c>metadata.csv</c> with <c>id|text|text in words</c>, and <c>wavs/id.wav</c>.</summary>
internal sealed class LjSpeech : ICorpusFormat
{
    public string Name => "ljspeech";

    public string Layout => "metadata.csv (id|text or id|text|text in words) and wavs/id.wav";

    public bool Fits(IStore store) => store.Exists("metadata.csv") && store.Files("wavs").Count > 0;

    public Listing Read(IStore store)
    {
        var sounds = new SoundIndex(store, "wavs");
        var entries = new ListingBuilder(Name, sounds);
        foreach (var (place, line) in TextLines.Read(store, "metadata.csv"))
        {
            var fields = line.Split('|');
            if (line.Trim().Length == 0)
                continue;
            if (fields.Length is < 2 or > 3)
                entries.Malformed(place, line, $"has {fields.Length} fields between |, where 2 or 3 are expected");
            else
                entries.Add(fields[0].Trim(), fields.Length == 3 && fields[2].Trim().Length > 0 ? fields[2] : fields[1], place);
        }
        return entries.Build();
    }
}
