using Soother.Training.Cutting;

namespace Soother.Training.Tests.Cutting;

public sealed class CutSheetTests
{
    private const string Head = "line,file,recording,start,end,take,of,confidence,note,text,you\n";

    [Fact]
    public void ReadsWhatItWrote()
    {
        using var folder = new TemporaryFolder();
        CutRow[] rows =
        [
            new() { Line = 1, IsLine = true, File = "wavs/a-0001.wav", Recording = "long.wav", Start = 1.25, End = 3.5, Take = 2, Of = 3, Confidence = 0.97, Text = "He said, \"no\"." },
            new() { Line = 2, IsLine = true, File = "wavs/a-0002.wav", Note = "not found", Text = "Two." },
            new() { File = "unused/a-unused-0001.wav", Recording = "long.wav", Start = 4, End = 5, Note = "in no line: talk or noise" },
        ];

        CutSheet.Write(folder.File("cut.csv"), rows);

        Assert.Equal(rows, CutSheet.Read(folder.File("cut.csv")));
    }

    [Theory]
    [InlineData("1,wavs/a.wav,long.wav,1,2,1,1,0.9,,One.,maybe", "cut.csv:2: the column you says 'maybe'; it may say use or drop, or nothing")]
    [InlineData("1,wavs/a.wav,long.wav,1:20,2,1,1,0.9,,One.,", "cut.csv:2: the column start says '1:20', where a number is expected, seconds with a point, like 83.25")]
    public void SaysWhichRowIsWrong(string row, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cut.csv", Head + row + "\n");

        var wrong = Assert.Throws<TrainingException>(() => CutSheet.Read(folder.File("cut.csv")));

        Assert.EndsWith(message, wrong.Message);
    }

    [Fact]
    public void APieceThatAPersonUsesTakesThePlaceOfTheLinesOwn()
    {
        CutRow line = new() { Line = 1, IsLine = true, File = "wavs/a-0001.wav", Recording = "r.wav", Start = 5, End = 7, Confidence = 0.4, Text = "One." };
        CutRow piece = new() { Line = 1, File = "unused/a-unused-0001.wav", Recording = "r.wav", Start = 1, End = 3, Note = "an earlier take of line 1" };

        var rows = Corrections.Apply([line, piece], [line, piece with { You = CutSheet.Use }], [line, piece]);

        Assert.Equal((1.0, 3.0, 1.0), (rows[0].Start, rows[0].End, rows[0].Confidence));
        Assert.True(rows[0].IsUsed);
        Assert.Equal("use", rows[1].You);
    }
}
