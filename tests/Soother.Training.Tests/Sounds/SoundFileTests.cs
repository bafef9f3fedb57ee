using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Sounds;

public sealed class SoundFileTests
{
    [Fact]
    public void ReadsFlacAndOggThroughSox()
    {
        using var folder = new TemporaryFolder();
        SoundFile.Write(folder.File("a.wav"), Some.Sound(Some.Sine(440, 0.5, 0.5)));
        foreach (var type in new[] { "flac", "ogg" })
        {
            if (!Sox(folder.File("a.wav"), folder.File("a." + type)))
                Assert.Skip("sox is not installed, or cannot write " + type);
            var read = SoundFile.Read(new FolderStore(folder.Path), "a." + type);
            Assert.Equal(Some.Rate, read.SampleRate);
            Assert.Equal(0.5, read.Seconds, 0.01);
            Assert.Equal(0.5, read.Samples.Max(), 0.03);
        }
    }

    [Theory]
    [InlineData("a.wav", "not a WAV file")]
    [InlineData("a.flac", "sox")]
    public void ABrokenFileIsNamedInOneLine(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, "This is no sound at all, whatever its name says.");

        var broken = Assert.Throws<InvalidDataException>(() => SoundFile.Read(new FolderStore(folder.Path), name));

        Assert.Contains(expected, broken.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', broken.Message);
    }

    private static bool Sox(string from, string to)
    {
        try
        {
            using var sox = System.Diagnostics.Process.Start("sox", [from, to]);
            sox.WaitForExit();
            return sox.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
