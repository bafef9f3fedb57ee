namespace Soother.Training.Corpora.Formats;

/// <summary>A folder with a text beside each sound: <c>x.wav</c> and <c>x.txt</c> or <c>x.lab</c>. Where all lie in folders, the first folder says who reads.</summary>
internal sealed class PlainFolder : ICorpusFormat
{
    // In the order of preference: spelt-out text is nearer to what was said.
    private static readonly string[] Endings = [".normalized.txt", ".txt", ".lab"];

    public string Name => "plain";

    public string Layout => "a text beside each sound: x.wav and x.txt or x.lab, in one folder or in one for each SPEAKER";

    public bool Fits(IStore store)
    {
        var (sounds, texts) = Files(store);
        return sounds.Paths.Any(s => Text(s, texts) is { } text && IsSentence(store, text));
    }

    public Listing Read(IStore store)
    {
        var (sounds, texts) = Files(store);
        var entries = new ListingBuilder(Name, sounds);
        var withSpeakers = sounds.Paths.All(p => p.Contains('/')) && sounds.Paths.Select(p => p.Split('/')[0]).Distinct().Skip(1).Any();
        foreach (var sound in sounds.Paths.Where(s => sounds.FindIn(SoundIndex.FolderOf(s), s) == s))
        {
            if (Text(sound, texts) is not { } path)
                continue;
            if (OneText.Read(store, path, entries) is { } text)
                entries.Add(sound, sound, text, new(path, 1), withSpeakers ? sound.Split('/')[0] : null);
            else
                entries.Ignore(sound);
            texts.Remove(Stem(path));
        }
        foreach (var path in texts.Values.Order(StringComparer.Ordinal))
            entries.Wrong(FaultKind.MissingSound, new(path, 0), Path.GetFileName(path), "there is no sound beside this text");
        return entries.Build();
    }

    private static (SoundIndex Sounds, Dictionary<string, string> Texts) Files(IStore store)
    {
        var files = store.Files(deep: true);
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Endings.SelectMany(e => files.Where(f => f.EndsWith(e, StringComparison.OrdinalIgnoreCase))))
            texts.TryAdd(Stem(path), path);
        return (new SoundIndex(files, ""), texts);
    }

    private static string? Text(string sound, Dictionary<string, string> texts) => texts.GetValueOrDefault(Path.ChangeExtension(sound, null));

    private static string Stem(string text) => text[..^Endings.First(e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase)).Length];

    private static bool IsSentence(IStore store, string text) => TextLines.Read(store, text).Count(l => l.Text.Trim().Length > 0) <= OneText.MostLines;
}
