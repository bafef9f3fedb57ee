using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Soother.Training.Corpora.Sheets;

/// <summary>Reads the first sheet of an Excel workbook.</summary>
internal static class XlsxFile
{
    // The reader asks for the encoding of old workbooks before it looks at the file.
    static XlsxFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="TrainingException">It is no such file.</exception>
    public static Sheet Read(IStore store, string path)
    {
        try
        {
            using var stream = store.Open(path);
            using var book = ExcelReaderFactory.CreateOpenXmlReader(stream);
            var rows = new List<SheetRow>();
            for (var number = 1; book.Read(); number++)
            {
                var cells = Enumerable.Range(0, book.FieldCount).Select(c => Convert.ToString(book.GetValue(c), CultureInfo.InvariantCulture)?.ReplaceLineEndings(" ").Trim() ?? "").ToList();
                if (cells.Exists(c => c.Length > 0))
                    rows.Add(new(new(path, number), cells));
            }
            return new(rows, []);
        }
        catch (Exception wrong) when (wrong is ExcelReaderException or InvalidDataException or XmlException or NullReferenceException)
        {
            // The reader trusts what is in the archive, and some broken ones make it stumble.
            throw new TrainingException($"{store.Name}/{path}: this is no Excel workbook that can be read ({wrong.Message.ReplaceLineEndings(" ")}); save it as .xlsx again, or as CSV", wrong);
        }
    }
}
