namespace Soother.Training.Corpora.Formats;

/// <summary>M-AILABS: books in folders, each with <c>metadata.csv</c> and <c>wavs/</c> as LJSpeech has them; the folder above a book is its reader's.</summary>
internal sealed class Mailabs : ICorpusFormat
{
    private const string List = "/metadata.csv";

    public string Name => "mailabs";

    public string Layout => "folders of books, READER/BOOK/metadata.csv (id|text|text in words) and READER/BOOK/wavs/id.wav, any number of folders deep";

    public bool Fits(IStore store) => Books(store).Count > 0;

    public Listing Read(IStore store)
    {
        var books = Books(store);
        if (books.Count == 0)
            throw new TrainingException($"{store.Name} has no book; {Name} has {Layout}");
        var sounds = new SoundIndex(books.SelectMany(b => store.Files(b + "/wavs")), "the book's wavs");
        var entries = new ListingBuilder(Name, sounds);
        foreach (var book in books)
            BarTable.Any(store, book + List).Read(entries, withSpeakers: false, name => sounds.FindIn(book + "/wavs", name), Reader(book));
        return entries.Build();
    }

    private static List<string> Books(IStore store)
    {
        if (store.Exists("metadata.csv"))
            return [];
        var files = store.Files(deep: true);
        var withSounds = files.Where(SoundIndex.IsSound).Select(SoundIndex.FolderOf).ToHashSet();
        return [.. files.Where(f => f.EndsWith(List, StringComparison.Ordinal)).Select(SoundIndex.FolderOf).Where(b => withSounds.Contains(b + "/wavs"))];
    }

    // In a folder of one reader's books nothing says who that is.
    private static string? Reader(string book) => book.Split('/') is [.., var reader, _] ? reader : null;
}
