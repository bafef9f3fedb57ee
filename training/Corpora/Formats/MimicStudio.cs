using Microsoft.Data.Sqlite;

namespace Soother.Training.Corpora.Formats;

/// <summary>Mimic Recording Studio: its database <c>mimicstudio.db</c>, and the sounds in <c>audio_files/UUID/</c>. Readers have the names that they gave themselves.</summary>
internal sealed class MimicStudio : ICorpusFormat
{
    private const string Database = "db/mimicstudio.db";

    // A sentence that was recorded again is there twice with one sound, the last one.
    private const string Query = """
        SELECT min(a.id), a.audio_id, a.prompt, a.user_id, u.user_name
        FROM audiomodel a LEFT JOIN usermodel u ON u.uuid = a.user_id
        GROUP BY a.audio_id, a.prompt, a.user_id ORDER BY min(a.id)
        """;

    public string Name => "mimic";

    public string Layout => "Mimic Recording Studio's backend/db/mimicstudio.db and backend/audio_files/UUID/";

    public bool Fits(IStore store) => Find(store) is not null;

    public Listing Read(IStore store)
    {
        var database = Find(store) ?? throw new TrainingException($"{store.Name} has no {Database}; {Name} has {Layout}");
        var folder = database[..^Database.Length] + "audio_files";
        var sounds = new SoundIndex(store, folder, deep: true);
        var entries = new ListingBuilder(Name, sounds);
        foreach (var (row, id, text, user, name) in Rows(store, database))
            entries.Add(id, sounds.FindIn($"{folder}/{user}", id), text, new(database, row), name ?? user);
        return entries.Build();
    }

    private static string? Find(IStore store) => new[] { "backend/" + Database, Database }.FirstOrDefault(store.Exists);

    private static List<(int Row, string Id, string Text, string User, string? Name)> Rows(IStore store, string database)
    {
        var copies = Directory.CreateTempSubdirectory("soother-mimic-");
        try
        {
            // A copy, with what SQLite has not put into the file itself yet: nothing that belongs to the studio is touched, and any store will do.
            foreach (var part in new[] { database, database + "-wal", database + "-journal" }.Where(store.Exists))
                Copy(store, part, Path.Combine(copies.FullName, Path.GetFileName(part)));
            return Rows(Path.Combine(copies.FullName, Path.GetFileName(database)));
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException or UnauthorizedAccessException or InvalidOperationException or InvalidCastException)
        {
            throw new TrainingException($"{store.Name}/{database}: this is no database of Mimic Recording Studio that can be read ({wrong.Message.ReplaceLineEndings(" ")})", wrong);
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    private static List<(int Row, string Id, string Text, string User, string? Name)> Rows(string file)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        database.Open();
        using var query = database.CreateCommand();
        query.CommandText = Query;
        using var row = query.ExecuteReader();
        var rows = new List<(int, string, string, string, string?)>();
        while (row.Read())
            rows.Add((row.GetInt32(0), Text(row, 1) ?? "", Text(row, 2) ?? "", Text(row, 3) ?? "", Text(row, 4)));
        return rows;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static void Copy(IStore store, string from, string to)
    {
        using var source = store.Open(from);
        using var target = File.Create(to);
        source.CopyTo(target);
    }
}
