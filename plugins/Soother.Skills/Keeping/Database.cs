using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Soother.Skills;

/// <summary>
/// What is kept in a file of tables. A file that is no database is put aside, not overwritten; a disk that is full or read-only is said once, and costs only
/// the memory across starts. Safe on any thread.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly ILogger _log;
    private readonly string _tables;
    private SqliteConnection? _connection;
    private bool _warned;

    /// <param name="path">The file; made where it is not there.</param>
    /// <param name="tables">Statements that make the tables, where they are not there.</param>
    /// <param name="log">For what goes wrong.</param>
    public Database(string path, string tables, ILogger log) => (_path, _tables, _log) = (path, tables, log);

    /// <summary>Changes something.</summary>
    /// <returns>How many rows; none where the file cannot be written.</returns>
    public int Change(string sql, params (string Name, object? Value)[] values)
    {
        lock (_lock)
        {
            try
            {
                using var command = Command(sql, values);
                var rows = command.ExecuteNonQuery();
                _warned = false;
                return rows;
            }
            catch (SqliteException fault)
            {
                if (!_warned)
                    _log.LogWarning("{File} cannot be written, so what is new will be forgotten at the next start: {Reason}", _path, fault.Message);
                _warned = true;
                return 0;
            }
        }
    }

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] values)
    {
        lock (_lock)
        {
            try
            {
                using var command = Command(sql, values);
                using var rows = command.ExecuteReader();
                var found = new List<T>();
                while (rows.Read())
                    found.Add(read(rows));
                return found;
            }
            catch (SqliteException fault)
            {
                _log.LogWarning("{File} cannot be read: {Reason}", _path, fault.Message);
                return [];
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _connection?.Dispose();
    }

    private SqliteCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = (_connection ??= Open()).CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private SqliteConnection Open()
    {
        try
        {
            return Connect();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 11 or 26) // corrupt, or no database
        {
            _log.LogWarning("{File} cannot be read and was put aside as {Aside}: {Reason}", _path, _path + ".bad", fault.Message);
            File.Move(_path, _path + ".bad", overwrite: true);
            return Connect();
        }
    }

    private SqliteConnection Connect()
    {
        // Without the pool: a connection that is disposed lets go of its file.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = _tables;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
