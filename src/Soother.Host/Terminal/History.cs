namespace Soother.Host.Terminal;

/// <summary>Lines that were typed, kept in a file from one run to the next; and the walk through them.</summary>
internal sealed class History
{
    private const int Most = 500;
    private readonly List<string> _lines = [];
    private readonly string? _file;
    private int _at;
    private string _draft = "";

    /// <param name="file">Where they are kept; null for nowhere. One that cannot be read or written is done without: a conversation is worth more than its history.</param>
    public History(string? file)
    {
        _file = file;
        try
        {
            if (file is not null && File.Exists(file))
                _lines.AddRange(File.ReadAllLines(file).TakeLast(Most));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            _file = null;
        }
        _at = _lines.Count;
    }

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The line before; what is being typed is kept for the way back. Null at the first.</summary>
    public string? Older(string current)
    {
        if (_at == 0)
            return null;
        if (_at == _lines.Count)
            _draft = current;
        return _lines[--_at];
    }

    /// <summary>The line after, and in the end what was being typed. Null at the last.</summary>
    public string? Newer() => _at == _lines.Count ? null : ++_at == _lines.Count ? _draft : _lines[_at];

    public void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
            Save();
        }
        (_at, _draft) = (_lines.Count, "");
    }

    private void Save()
    {
        if (_file is null)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var written = $"{_file}.{Environment.ProcessId}";
            File.WriteAllLines(written, _lines.TakeLast(Most));
            File.Move(written, _file, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Kept for this run only.
        }
    }
}
