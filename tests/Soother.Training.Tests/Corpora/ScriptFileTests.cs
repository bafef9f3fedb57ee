using System.IO.Compression;
using System.Text;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Corpora;

public sealed class ScriptFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("script.txt", "One.\n\n  Two, and \"half. \r\nThree.", "One.|Two, and \"half.|Three.", "||", "1 3 4")]
    [InlineData("script.txt", "﻿a|One.\nb|Two.", "One.|Two.", "a|b", "1 2")]
    [InlineData("lines.csv", "One, two, three.\nFour, five.\n", "One, two, three.|Four, five.", "|", "1 2")]
    [InlineData("lines.csv", "id,text\na,\"One, she said \"\"so\"\", two.\"\nb,Five \"inches.\n", "One, she said \"so\", two.|Five \"inches.", "a|b", "2 3")]
    [InlineData("lines.csv", "Text;Name\nOne; \"stray;a\n\"Two; so.\";b\n\n", "One|Two; so.", " \"stray|b", "2 3")]
    [InlineData("lines.tsv", "number\tSENTENCE\tnotes\n7\tOne.\tslowly\n8\tTwo.\n", "One.|Two.", "7|8", "2 3")]
    [InlineData("lines.tsv", "a\tOne.\nb\tTwo.\n", "One.|Two.", "a|b", "1 2")]
    public void ReadsTheLinesOfAScript(string name, string content, string texts, string ids, string lines)
    {
        _folder.Write(name, content);

        var script = ScriptFile.Read(_folder.File(name));

        Assert.Equal(texts.Split('|'), script.Lines.Select(l => l.Text));
        Assert.Equal(ids.Split('|').Select(i => i.Trim()), script.Lines.Select(l => l.Id ?? ""));
        Assert.Equal(lines.Split(' '), script.Lines.Select(l => $"{l.Place.Line}"));
        Assert.Empty(script.Faults);
    }

    [Fact]
    public void NamesTheLinesThatCannotBeRead()
    {
        File.WriteAllBytes(_folder.File("s.txt"), [.. "One.\nCaf"u8, 0xE9, .. " two.\nThr\0ee.\n"u8, .. Encoding.UTF8.GetBytes(new string('x', 2_000_000)), .. "\nFive.\n"u8]);

        var script = ScriptFile.Read(_folder.File("s.txt"));

        Assert.Equal(["One.", "Five."], script.Lines.Select(l => l.Text));
        Assert.Equal([2, 3, 4], script.Faults.Select(f => f.Place.Line));
        Assert.Equal("s.txt:2: the line is not UTF-8 (byte 0xE9 at position 4): save the file as UTF-8", script.Faults[0].ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadsUtf16WhereItIsMarked(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        File.WriteAllBytes(_folder.File("s.txt"), [.. encoding.Preamble, .. encoding.GetBytes("Schön.\r\nZwei.\r\n")]);

        Assert.Equal(["Schön.", "Zwei."], ScriptFile.Read(_folder.File("s.txt")).Lines.Select(l => l.Text));
    }

    [Fact]
    public void ReadsAWorkbook()
    {
        Workbook("s.xlsx", ["Id", "Sentence"], ["1", "One & two, \"three\"."], [], ["3", "Four."], ["4", ""]);

        var script = ScriptFile.Read(_folder.File("s.xlsx"));

        Assert.Equal([("1", "One & two, \"three\".", 2), ("3", "Four.", 4)], script.Lines.Select(l => (l.Id, l.Text, l.Place.Line)));
        Assert.Equal((FaultKind.EmptyText, 5), (script.Faults[0].Kind, script.Faults[0].Place.Line));
    }

    [Theory]
    [InlineData("s.xlsx", "no workbook", "this is no Excel workbook that can be read")]
    [InlineData("s.txt", "\n\n", "this script has no line that can be read")]
    [InlineData("s.csv", "a;b;c\nd;e;f\n", "no column is named text; name the columns in the first row")]
    public void SaysInOneLineWhyAScriptCannotBeUsed(string name, string content, string why)
    {
        _folder.Write(name, content);

        var refused = Assert.Throws<TrainingException>(() => ScriptFile.Read(_folder.File(name)));

        Assert.Contains(why, refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void ABrokenWorkbookIsRefusedWhateverIsBroken()
    {
        Workbook("good.xlsx", ["Id", "Text"], ["1", "One."], ["2", "Two."]);
        var good = File.ReadAllBytes(_folder.File("good.xlsx"));
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var spoilt = good.ToArray();
            for (var i = 0; i < 1 + (round % 8); i++)
                spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(_folder.File("s.xlsx"), round % 3 == 0 ? spoilt[..random.Next(spoilt.Length)] : spoilt);
            try
            {
                ScriptFile.Read(_folder.File("s.xlsx"));
            }
            catch (TrainingException refused)
            {
                Assert.DoesNotContain('\n', refused.Message);
            }
        }
    }

    private void Workbook(string name, params string[][] rows)
    {
        var sheet = new StringBuilder("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            sheet.Append($"<row r='{r + 1}'>");
            for (var c = 0; c < rows[r].Length; c++)
                sheet.Append($"<c r='{(char)('A' + c)}{r + 1}' t='inlineStr'><is><t>{System.Security.SecurityElement.Escape(rows[r][c])}</t></is></c>");
            sheet.Append("</row>");
        }
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var archive = ZipFile.Open(_folder.File(name), ZipArchiveMode.Create);
        Part(archive, "xl/workbook.xml", $"<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='{Relations}'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
        Part(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='{Relations}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        Part(archive, "xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
    }

    private static void Part(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
