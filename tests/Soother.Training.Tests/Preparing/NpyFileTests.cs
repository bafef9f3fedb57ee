using System.Diagnostics;
using Soother.Training.Preparing;

namespace Soother.Training.Tests.Preparing;

public sealed class NpyFileTests
{
    [Fact]
    public void WhatIsWrittenIsReadToHalfPrecision()
    {
        using var folder = new TemporaryFolder();
        float[] values = [.. Enumerable.Range(0, 320).Select(i => -16.1f + (i * 0.07f))];

        NpyFile.Write(folder.File("a.npy"), values, 80);
        var (read, columns) = NpyFile.Read(folder.File("a.npy"));

        Assert.Equal(80, columns);
        Assert.All(values.Zip(read), p => Assert.Equal(p.First, p.Second, 0.008));
    }

    [Fact]
    public void NumPyReadsIt()
    {
        using var folder = new TemporaryFolder();
        NpyFile.Write(folder.File("a.npy"), [1, 2, 3, 4, 5, -6.5f], 3);
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", "import numpy, sys; a = numpy.load(sys.argv[1]); print(a.shape, a[1, 2])", folder.File("a.npy")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (said, wrong) = (python.StandardOutput.ReadToEnd(), python.StandardError.ReadToEnd());
        Assert.SkipWhen(wrong.Contains("No module named", StringComparison.Ordinal), "numpy is not installed");
        Assert.Equal("(2, 3) -6.5", said.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no array")]
    public void AnotherFileIsNamed(string content)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.npy", content);
        Assert.Contains("NumPy", Assert.Throws<InvalidDataException>(() => NpyFile.Read(folder.File("a.npy"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotWholeIsNamed()
    {
        using var folder = new TemporaryFolder();
        NpyFile.Write(folder.File("a.npy"), new float[800], 80);
        File.WriteAllBytes(folder.File("a.npy"), File.ReadAllBytes(folder.File("a.npy"))[..^100]);
        Assert.Contains("10 rows of 80", Assert.Throws<InvalidDataException>(() => NpyFile.Read(folder.File("a.npy"))).Message, StringComparison.Ordinal);
    }
}
