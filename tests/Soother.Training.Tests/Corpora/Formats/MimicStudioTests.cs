using Microsoft.Data.Sqlite;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Corpora.Formats;

public sealed class MimicStudioTests : IDisposable
{
    private readonly CorpusInFolder _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Theory]
    [InlineData("backend/")]
    [InlineData("")]
    public void ReadsTheClipsOfEachReader(string backend)
    {
        Studio(backend);
        _corpus.WithSounds($"{backend}audio_files/u1/m1.wav", $"{backend}audio_files/u1/m2.wav", $"{backend}audio_files/u2/m1.wav", $"{backend}audio_files/u2/m5.wav");

        var listing = _corpus.Read();

        Assert.Equal("mimic", listing.Format);
        Assert.Equal(["Ann=One \"and two.", "Bob=One \"and two."], listing.Clips.Select(c => $"{c.Speaker}={c.Text}"));
        Assert.Equal(
            [(FaultKind.MissingSound, 4, "Bob"), (FaultKind.EmptyText, 5, "Ann"), (FaultKind.ExtraSound, 0, null)],
            listing.Faults.Select(f => (f.Kind, f.Place.Line, f.Speaker)));
    }

    [Fact]
    public void ReadsOneReaderOnlyWithThatReadersFaults()
    {
        Studio("backend/");
        _corpus.WithSounds("backend/audio_files/u1/m1.wav", "backend/audio_files/u1/m2.wav", "backend/audio_files/u2/m1.wav");

        var listing = _corpus.Read(speaker: "ann");

        Assert.Equal("backend/audio_files/u1/m1.wav", Assert.Single(listing.Clips).Sound);
        Assert.Equal(FaultKind.EmptyText, Assert.Single(listing.Faults).Kind);
        Assert.EndsWith("there is no 'cay'; the speakers are Ann, Bob", Assert.Throws<TrainingException>(() => _corpus.Read(speaker: "cay")).Message);
    }

    [Fact]
    public void LeavesTheStudiosDatabaseAsItIs()
    {
        Studio("backend/");
        _corpus.WithSounds("backend/audio_files/u1/m1.wav");
        var before = File.ReadAllBytes(_corpus.Folder.File("backend/db/mimicstudio.db"));

        _corpus.Read();

        Assert.Equal(before, File.ReadAllBytes(_corpus.Folder.File("backend/db/mimicstudio.db")));
        Assert.Equal("backend/db/mimicstudio.db", Assert.Single(_corpus.Store.Files("backend/db")));
    }

    [Theory]
    [InlineData("this is no database, and it is long enough for one to be seen at once")]
    [InlineData("")]
    public void SaysInOneLineThatADatabaseIsBroken(string content)
    {
        _corpus.With("backend/db/mimicstudio.db", content);

        var refused = Assert.Throws<TrainingException>(() => _corpus.Read());

        Assert.Contains("mimicstudio.db: this is no database of Mimic Recording Studio that can be read", refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private void Studio(string backend)
    {
        Directory.CreateDirectory(_corpus.Folder.File(backend + "db"));
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _corpus.Folder.File(backend + "db/mimicstudio.db"), Pooling = false }.ConnectionString);
        database.Open();
        using var make = database.CreateCommand();
        make.CommandText = """
            CREATE TABLE usermodel (uuid VARCHAR(255) NOT NULL PRIMARY KEY, user_name VARCHAR(255) NOT NULL, prompt_num INTEGER NOT NULL);
            CREATE TABLE audiomodel (id INTEGER NOT NULL PRIMARY KEY, audio_id VARCHAR(255) NOT NULL, prompt VARCHAR(255) NOT NULL, language VARCHAR(255) NOT NULL, user_id VARCHAR(255) NOT NULL);
            INSERT INTO usermodel VALUES ('u1', 'Ann', 3), ('u2', 'Bob', 2);
            INSERT INTO audiomodel VALUES (1, 'm1', 'One "and two.', 'english', 'u1'), (2, 'm1', 'One "and two.', 'english', 'u1'), (3, 'm1', 'One "and two.', 'english', 'u2'),
                (4, 'm4', 'Gone.', 'english', 'u2'), (5, 'm2', ' ', 'english', 'u1');
            """;
        make.ExecuteNonQuery();
    }
}
