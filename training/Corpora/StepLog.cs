using System.Text.Json;

namespace Soother.Training.Corpora;

/// <summary>
/// What a verb found out about each clip, kept as it goes: one JSON object a line, appended when a clip is done. A verb that was stopped, or is run again, does only
/// what is missing or made from something else.
/// </summary>
/// <remarks>May be used by several threads at once.</remarks>
internal sealed class StepLog<T> : IDisposable
    where T : class
{
    private readonly Dictionary<string, Entry> _done = [];
    private readonly StreamWriter _writer;
    private readonly Lock _lock = new();

    public StepLog(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
        {
            foreach (var line in File.ReadLines(path))
            {
                if (Parse(line) is { } entry)
                    _done[entry.Id] = entry;
            }
            // Without what is out of date, and without the line that a power cut tore.
            File.WriteAllLines(path + ".part", _done.Values.Select(e => JsonSerializer.Serialize(e)));
            File.Move(path + ".part", path, overwrite: true);
        }
        _writer = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    /// <summary>What was found out about a clip, if it was made from the same: null if it must be made.</summary>
    public T? Find(string id, string key)
    {
        lock (_lock)
            return _done.TryGetValue(id, out var entry) && entry.Key == key ? entry.Result : null;
    }

    public void Add(string id, string key, T result)
    {
        lock (_lock)
        {
            _done[id] = new(id, key, result);
            _writer.WriteLine(JsonSerializer.Serialize(_done[id]));
        }
    }

    public void Dispose() => _writer.Dispose();

    private static Entry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Entry(string Id, string Key, T Result);
}
