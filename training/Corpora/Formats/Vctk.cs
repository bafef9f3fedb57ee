namespace Soother.Training.Corpora.Formats;

/// <summary>VCTK: <c>txt/p225/p225_001.txt</c> and <c>wav48…/p225/p225_001.wav</c>; where two microphones heard it (<c>_mic1</c>, <c>_mic2</c>), the first.</summary>
internal sealed class Vctk : ICorpusFormat
{
    private const string Texts = "txt", Sounds = "wav48", First = "_mic1", Second = "_mic2";

    public string Name => "vctk";

    public string Layout => "txt/SPEAKER/id.txt and wav48/SPEAKER/id.wav, or wav48_silence_trimmed/SPEAKER/id_mic1.flac";

    public bool Fits(IStore store) => TextsOf(store).Count > 0 && SoundsOf(store).Count > 0;

    public Listing Read(IStore store)
    {
        var all = SoundsOf(store);
        var stems = all.Select(SoundIndex.Stem).ToHashSet();
        var sounds = new SoundIndex(all.Where(p => !IsSecond(p, stems)), Sounds);
        var entries = new ListingBuilder(Name, sounds);
        foreach (var path in TextsOf(store))
        {
            var (id, speaker) = (Path.GetFileNameWithoutExtension(path), path.Split('/')[1]);
            var sound = sounds.Find($"{speaker}/{id}") ?? sounds.Find($"{speaker}/{id}{First}") ?? sounds.Find($"{speaker}/{id}{Second}");
            if (OneText.Read(store, path, entries) is { } text)
                entries.Add(id, sound, text, new(path, 1), speaker);
            else if (sound is not null)
                entries.Ignore(sound);
        }
        return entries.Build();
    }

    private static bool IsSecond(string path, HashSet<string> stems) =>
        SoundIndex.Stem(path).EndsWith(Second, StringComparison.OrdinalIgnoreCase) && stems.Contains(SoundIndex.Stem(path)[..^Second.Length] + First);

    private static List<string> TextsOf(IStore store) =>
        [.. store.Files(Texts, deep: true).Where(f => f.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && f.Split('/').Length == 3)];

    // Of several such folders the one with the longer name: wav48_silence_trimmed comes after wav48.
    private static List<string> SoundsOf(IStore store) => store.Files(deep: true)
        .Where(f => f.StartsWith(Sounds, StringComparison.OrdinalIgnoreCase) && f.Split('/').Length == 3 && SoundIndex.IsSound(f))
        .GroupBy(f => f.Split('/')[0]).MaxBy(g => g.Key.Length)?.ToList() ?? [];
}
