using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Training.Recording;

/// <summary>
/// Where recordings go: <c>metadata.csv</c> (<c>id|text</c>) and <c>wavs/id.wav</c>, which every program for training reads. First the sound is written, whole or not
/// at all, then its line: whenever it stops, what is listed is there.
/// </summary>
internal sealed class RecordingFolder : IDisposable
{
    private const string List = "metadata.csv";

    private readonly string _path;
    private readonly FileStream _list, _lock;
    private readonly HashSet<string> _texts = [], _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="path">The folder; it is made if it is not there.</param>
    /// <param name="script">All sentences that may be in it, so that a line which a power cut tore is told from a finished one.</param>
    /// <exception cref="TrainingException">Recordings cannot go there.</exception>
    public RecordingFolder(string path, IEnumerable<string> script)
    {
        _path = path;
        Demand(path);
        try
        {
            Directory.CreateDirectory(Path.Combine(path, "wavs"));
            Directory.CreateDirectory(Path.Combine(path, ".steps"));
            _lock = new FileStream(Path.Combine(path, ".steps", "record.lock"), FileMode.Create, FileAccess.Write, FileShare.None);
            _list = new FileStream(Path.Combine(path, List), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{path}: recordings cannot be kept here ({wrong.Message.ReplaceLineEndings(" ")}); is another ./train record at work in this folder?", wrong);
        }
        Mend(script.ToList());
        foreach (var line in TextLines.Read(new FolderStore(path), List).Where(l => l.Wrong is null && l.Text.Contains('|')))
            Know(line.Text.Split('|')[0].Trim(), line.Text.Split('|')[1].Trim());
        foreach (var wav in Directory.EnumerateFiles(Path.Combine(path, "wavs"), "*.wav").Where(w => _ids.Contains(Path.GetFileNameWithoutExtension(w))))
            Seconds += SecondsOf(wav);
    }

    /// <summary>How long all recordings are together.</summary>
    public double Seconds { get; private set; }

    public int Count => _texts.Count;

    public bool Has(Prompt prompt) => _texts.Contains(prompt.Text);

    /// <exception cref="TrainingException">The folder is for something else.</exception>
    public static void Demand(string path)
    {
        if (CorpusFolder.Exists(path))
            throw new TrainingException($"{path}: this is a corpus made by ./train clean; record into a folder of its own, and clean that");
        if (File.Exists(path))
            throw new TrainingException($"{path}: this is a file; recordings go to a folder");
    }

    /// <summary>A text as it can stand in a line.</summary>
    public static string Line(string text) => string.Join(' ', text.Replace('|', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Keeps a recording; when this returns, it is on the disk.</summary>
    /// <returns>Its name.</returns>
    public string Keep(Prompt prompt, Sound sound)
    {
        var id = NewId(prompt);
        SoundFile.Write(WavOf(id), sound);
        _list.Seek(0, SeekOrigin.End);
        _list.Write(Encoding.UTF8.GetBytes($"{id}|{prompt.Text}\n"));
        _list.Flush(flushToDisk: true);
        Know(id, prompt.Text);
        Seconds += sound.Seconds;
        return id;
    }

    public void Dispose()
    {
        _list.Dispose();
        _lock.Dispose();
    }

    private void Know(string id, string text)
    {
        _ids.Add(id);
        _texts.Add(text);
    }

    // A line without an end is either the last of somebody's editor, and stays, or the beginning of one that was never finished: its sentence comes again.
    private void Mend(List<string> script)
    {
        var bytes = new byte[_list.Length];
        _list.ReadExactly(bytes);
        if (bytes.Length == 0 || bytes[^1] == '\n')
            return;
        var start = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        var text = Encoding.UTF8.GetString(bytes[start..]).Split('|', 2).ElementAtOrDefault(1) ?? "";
        if (!script.Contains(text) && (text.Length == 0 || script.Exists(s => s.StartsWith(text.TrimEnd('\uFFFD'), StringComparison.Ordinal))))
            _list.SetLength(start);
        else
            _list.Write("\n"u8);
        _list.Flush(flushToDisk: true);
    }

    private string NewId(Prompt prompt)
    {
        if (prompt.Id is { } given)
        {
            var id = new string([.. given.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')]).Trim('.');
            if (id.Length > 0 && !_ids.Contains(id))
                return id;
        }
        return Enumerable.Range(_ids.Count + 1, int.MaxValue - _ids.Count - 1).Select(n => n.ToString("00000", CultureInfo.InvariantCulture)).First(id => !_ids.Contains(id));
    }

    private string WavOf(string id) => Path.Combine(_path, "wavs", id + ".wav");

    private static double SecondsOf(string wav)
    {
        const int Header = 44, BytesASecond = 28;
        using var file = File.OpenRead(wav);
        Span<byte> header = stackalloc byte[Header];
        if (file.ReadAtLeast(header, Header, throwOnEndOfStream: false) < Header)
            return 0;
        return (double)(file.Length - Header) / Math.Max(1, BinaryPrimitives.ReadInt32LittleEndian(header[BytesASecond..]));
    }
}
