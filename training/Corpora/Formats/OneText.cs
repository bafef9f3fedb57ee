namespace Soother.Training.Corpora.Formats;

/// <summary>A file that holds the text of one clip.</summary>
internal static class OneText
{
    /// <summary>More lines than this are no sentence, but a script of many.</summary>
    public const int MostLines = 3;

    /// <summary>What is said in the clip, empty if nothing is; null if the file cannot be used, which is a fault then.</summary>
    public static string? Read(IStore store, string path, ListingBuilder entries)
    {
        try
        {
            var lines = TextLines.Read(store, path).ToList();
            var wrong = lines.FirstOrDefault(l => l.Wrong is not null);
            var said = lines.Select(l => l.Text.Trim()).Where(t => t.Length > 0).ToList();
            if (wrong.Wrong is not null)
                entries.Malformed(wrong.Place, Path.GetFileName(path), wrong.Wrong);
            else if (said.Count > MostLines)
                entries.Wrong(FaultKind.Malformed, new(path, 0), Path.GetFileName(path), $"the text has {said.Count} lines: if its recording is that long, cut it first (./train cut)");
            else
                return string.Join(' ', said);
        }
        catch (TrainingException unreadable)
        {
            entries.Wrong(FaultKind.Unreadable, new(path, 0), Path.GetFileName(path), unreadable.Message);
        }
        return null;
    }
}
