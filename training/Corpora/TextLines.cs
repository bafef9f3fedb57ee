using System.Text;

namespace Soother.Training.Corpora;

/// <summary>One line of a text file.</summary>
/// <param name="Place">Where.</param>
/// <param name="Text">What stands there; empty where it cannot be read.</param>
/// <param name="Wrong">Why it cannot be read, to go on after "the line"; null where it can.</param>
internal readonly record struct TextLine(Place Place, string Text, string? Wrong)
{
    public void Deconstruct(out Place place, out string text) => (place, text) = (Place, Text);
}

/// <summary>
/// Reads a text file a line at a time: UTF-8 with or without a byte-order mark, UTF-16 with one, any line ending, and no quoting, so that no stray quotation
/// mark swallows a line. A line that is no text is told apart, and the rest is read on.
/// </summary>
internal static class TextLines
{
    // A megabyte is a book's worth: such a "line" is some other file.
    private const int Longest = 1 << 20;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly string TooLong = $"is longer than {Longest} characters: this is no text";

    /// <summary>The lines with their places; blank ones too.</summary>
    /// <exception cref="TrainingException">The file cannot be opened.</exception>
    public static IEnumerable<TextLine> Read(IStore store, string path)
    {
        using var stream = new BufferedStream(Open(store, path), 1 << 16);
        var encoding = Mark(stream);
        var number = 0;
        foreach (var (text, wrong) in encoding is null ? Bytes(stream).Select(Utf8) : Wide(stream, encoding))
            yield return new(new Place(path, ++number), text, wrong ?? (text.Contains('\0') ? "has NUL characters: this is no text" : null));
    }

    private static Stream Open(IStore store, string path)
    {
        try
        {
            return store.Open(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{store.Name}/{path} cannot be read: {wrong.Message.ReplaceLineEndings(" ")}", wrong);
        }
    }

    // Leaves the stream behind the mark; null is UTF-8.
    private static UnicodeEncoding? Mark(Stream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        var count = stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        if (count == 3 && mark.SequenceEqual(Encoding.UTF8.Preamble))
            return null;
        var wide = count < 2 ? null : (mark[0], mark[1]) switch
        {
            (0xFF, 0xFE) => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            (0xFE, 0xFF) => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            _ => null,
        };
        stream.Position = wide is null ? 0 : 2;
        return wide;
    }

    private static IEnumerable<(string Text, string? Wrong)> Wide(Stream stream, Encoding encoding)
    {
        using var reader = new StreamReader(stream, encoding);
        while (reader.ReadLine() is { } line)
            yield return line.Length > Longest ? ("", TooLong) : (line, null);
    }

    // The lines without their ends; null for one that is too long.
    private static IEnumerable<byte[]?> Bytes(Stream stream)
    {
        var line = new MemoryStream();
        var (length, last) = (0L, -1);
        for (int next; (next = stream.ReadByte()) >= 0; last = next)
        {
            if (next == '\n' && last == '\r')
                continue;
            if (next is '\n' or '\r')
            {
                yield return length > Longest ? null : line.ToArray();
                line.SetLength(length = 0);
            }
            else if (++length <= Longest)
                line.WriteByte((byte)next);
        }
        if (length > 0)
            yield return length > Longest ? null : line.ToArray();
    }

    private static (string Text, string? Wrong) Utf8(byte[]? line)
    {
        if (line is null)
            return ("", TooLong);
        try
        {
            return (Strict.GetString(line), null);
        }
        catch (DecoderFallbackException wrong)
        {
            var bad = wrong.BytesUnknown is [var first, ..] ? $"0x{first:X2}" : "?";
            return ("", $"is not UTF-8 (byte {bad} at position {wrong.Index + 1}): save the file as UTF-8");
        }
    }
}
