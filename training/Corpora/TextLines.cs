using System.Text;

namespace Soother.Training.Corpora;

/// <summary>Reads a text file a line at a time: UTF-8 with or without a byte-order mark, any line ending, and no quoting, so that no stray quotation mark swallows a line.</summary>
internal static class TextLines
{
    /// <summary>The lines with their places; blank ones too.</summary>
    public static IEnumerable<(Place Place, string Text)> Read(IStore store, string path)
    {
        using var reader = new StreamReader(store.Open(path), new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: true);
        for (var line = 1; reader.ReadLine() is { } text; line++)
            yield return (new Place(path, line), text);
    }
}
