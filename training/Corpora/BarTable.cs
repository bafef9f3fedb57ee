namespace Soother.Training.Corpora;

/// <summary>
/// A listing with <c>|</c> between its fields, in one of the ways in which those are found: <c>file|text</c>, <c>file|text|text in words</c>, <c>file|speaker|text</c>,
/// or with the names of the columns in the first line.
/// </summary>
internal sealed class BarTable
{
    private const int Sample = 200;
    private const double Alike = 0.3, MostLines = 0.6;

    private static readonly string[] FileNames = ["audio_file", "file", "wav", "wav_file", "wav_filename", "path", "filename", "id", "audio"];
    private static readonly string[] TextNames = ["text", "sentence", "transcript", "transcription", "normalized_text"];
    private static readonly string[] SpeakerNames = ["speaker_name", "speaker", "speaker_id"];

    private readonly IStore _store;
    private readonly string _path;
    private readonly string[]? _header;

    private BarTable(IStore store, string path, List<string[]> first)
    {
        (_store, _path) = (store, path);
        _header = first is [var names, ..] && At(names, FileNames) >= 0 && At(names, TextNames) >= 0 ? names : null;
        Names = [.. first.Skip(_header is null ? 0 : 1).Select(f => f.ElementAtOrDefault(_header is null ? 0 : At(_header, FileNames)) ?? "")];
        var triples = first.Where(f => f.Length == 3 && f[1].Length > 0 && f[2].Length > 0).Select(f => Likeness(f[1], f[2])).Order().ToList();
        HasSpeakers = _header is not null ? At(_header, SpeakerNames) >= 0 : triples.Count > 0 && triples[triples.Count / 2] < Alike;
    }

    /// <summary>Whether a field says who speaks: where the second and the third field are not the same sentence in two spellings.</summary>
    public bool HasSpeakers { get; }

    /// <summary>Whether a field's name is in the first line.</summary>
    public bool HasHeader => _header is not null;

    /// <summary>What the first lines call their sounds.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The table in a file; null if the file is no such table.</summary>
    public static BarTable? Of(IStore store, string path)
    {
        var lines = First(store, path);
        return lines.Count > 0 && lines.Count(f => f.Length >= 2) >= MostLines * lines.Count ? new(store, path, lines) : null;
    }

    /// <summary>The table in a file that somebody says is one: lines that are not of it become faults.</summary>
    public static BarTable Any(IStore store, string path) => new(store, path, First(store, path));

    /// <summary>Gives each entry to a listing.</summary>
    /// <param name="entries">The listing.</param>
    /// <param name="withSpeakers">Whether three fields are <c>file|speaker|text</c>.</param>
    /// <param name="find">The sound of a name.</param>
    /// <param name="speaker">Who speaks, where no field says it.</param>
    public void Read(ListingBuilder entries, bool withSpeakers, Func<string, string?> find, string? speaker = null)
    {
        foreach (var (place, line) in entries.Lines(_store, _path))
        {
            var fields = Fields(line);
            if (_header is not null && place.Line == 1)
                continue;
            if (_header is not null && fields.Length == _header.Length)
                entries.Add(Field(FileNames), find(Field(FileNames)), Field(TextNames), place, HasSpeakers ? Field(SpeakerNames) : speaker);
            else if (_header is not null)
                entries.Malformed(place, line, $"has {Count(fields)} between |, where the first line names {_header.Length}");
            else if (fields.Length is < 2 or > 3)
                entries.Malformed(place, line, $"has {Count(fields)} between |, where 2 or 3 are expected");
            else if (fields.Length == 3 && withSpeakers)
                entries.Add(fields[0], find(fields[0]), fields[2], place, fields[1]);
            else
                entries.Add(fields[0], find(fields[0]), fields[^1].Length > 0 ? fields[^1] : fields[1], place, speaker);

            string Field(string[] names) => fields[At(_header!, names)];
        }
    }

    private static List<string[]> First(IStore store, string path) =>
        [.. TextLines.Read(store, path).Where(l => l.Wrong is null && l.Text.Trim().Length > 0).Take(Sample).Select(l => Fields(l.Text))];

    private static string[] Fields(string line) => [.. line.Split('|').Select(f => f.Trim())];

    private static string Count(string[] fields) => fields.Length == 1 ? "1 field" : $"{fields.Length} fields";

    private static int At(string[] header, string[] names) => Array.FindIndex(header, f => names.Contains(f, StringComparer.OrdinalIgnoreCase));

    // The share of words that two fields have in common, of the shorter one's.
    private static double Likeness(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new string([.. w.Where(char.IsLetterOrDigit)])).Where(w => w.Length > 0)];
}
