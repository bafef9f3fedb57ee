using NodaTime;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What somebody asked to be remembered.</summary>
internal sealed record Note(string Id, string Text, Instant Made);

/// <summary>The notes on the disk.</summary>
internal sealed class NoteTable(Database database)
{
    public const int MostPerSite = 500;

    public const string Table = """
        CREATE TABLE IF NOT EXISTS notes (id TEXT PRIMARY KEY, site TEXT NOT NULL, text TEXT NOT NULL, made INTEGER NOT NULL) STRICT
        """;

    /// <summary>The notes of a site, the newest first.</summary>
    public List<Note> At(SiteId site) => database.Read(
        "SELECT id, text, made FROM notes WHERE site = $site ORDER BY made DESC, rowid DESC",
        row => new Note(row.GetString(0), row.GetString(1), Instant.FromUnixTimeMilliseconds(row.GetInt64(2))), ("$site", site.Name));

    /// <returns>Whether there was room.</returns>
    public bool Add(SiteId site, Note note)
    {
        if (At(site).Count >= MostPerSite)
            return false;
        if (database.Change("INSERT INTO notes VALUES ($id, $site, $text, $made)", ("$id", note.Id), ("$site", site.Name), ("$text", note.Text), ("$made", note.Made.ToUnixTimeMilliseconds())) == 0)
            throw new ActionFailedException("the note could not be written");
        return true;
    }

    public void Remove(Note note) => database.Change("DELETE FROM notes WHERE id = $id", ("$id", note.Id));

    /// <returns>How many there were.</returns>
    public int RemoveAll(SiteId site) => database.Change("DELETE FROM notes WHERE site = $site", ("$site", site.Name));
}
