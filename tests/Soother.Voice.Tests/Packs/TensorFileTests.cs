using System.Text;
using Soother.Voice.Packs;

namespace Soother.Voice.Tests.Packs;

public sealed class TensorFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1e-3)]
    public void WhatIsWrittenIsRead(bool half, double tolerance)
    {
        float[] values = [1.25f, -2.333f, 0, 1e-3f, 5, 6];
        TensorFile.Write(_path, [("a.weight", [2, 3], values), ("b", [1], [7])], half, new Dictionary<string, string> { ["model"] = "parallel" });

        var file = TensorFile.Read(_path);

        Assert.Equal(["a.weight", "b"], file.Names);
        Assert.Equal([2L, 3L], file.Shape("a.weight"));
        Assert.All(values.Zip(file.Values("a.weight")), p => Assert.Equal(p.First, p.Second, tolerance));
        Assert.Equal("parallel", file.Metadata["model"]);
        Assert.Equal(half ? 14 : 28, new FileInfo(_path).Length - HeaderBytes());
    }

    [Theory]
    [InlineData("", "first 8 bytes")]
    [InlineData("this is no such file", "first 8 bytes")]
    [InlineData("\u0002\0\0\0\0\0\0\0[]", "header cannot be read")]
    [InlineData("\u0011\0\0\0\0\0\0\0{\"a\":{\"dtype\":1}}", "header cannot be read")]
    public void WhatIsNoSuchFileIsSaidInOneLine(string content, string expected)
    {
        File.WriteAllText(_path, content, new UTF8Encoding(false));
        var wrong = Assert.Throws<InvalidDataException>(() => TensorFile.Read(_path)).Message;
        Assert.Contains(expected, wrong, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong);
    }

    [Fact]
    public void AFileThatIsNotWholeIsNamed()
    {
        TensorFile.Write(_path, [("long", [1000], new float[1000])]);
        File.WriteAllBytes(_path, File.ReadAllBytes(_path).AsSpan()[..^10]);
        Assert.Contains("'long' is not whole", Assert.Throws<InvalidDataException>(() => TensorFile.Read(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArrayThatIsNotThereIsNamed()
    {
        TensorFile.Write(_path, [("a", [1], [1])]);
        Assert.Contains("'b'", Assert.Throws<InvalidDataException>(() => TensorFile.Read(_path).Values("b")).Message, StringComparison.Ordinal);
    }

    private long HeaderBytes() => 8 + BitConverter.ToInt64(File.ReadAllBytes(_path).AsSpan(0, 8));
}
