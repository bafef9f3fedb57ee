using System.Diagnostics;
using System.Text;
using Soother.Contracts;
using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Sounds;

public sealed class SoundStreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-b 8 -e unsigned", 0.02)]
    [InlineData("-b 16", 0.001)]
    [InlineData("-b 24", 0.001)]
    [InlineData("-b 32", 0.001)]
    [InlineData("-b 32 -e floating-point", 0.001)]
    [InlineData("-b 16 -c 2", 0.001)]
    [InlineData("-b 16 -t flac", 0.001)]
    public void ReadsAnyDepthAndNumberOfChannelsPieceByPiece(string form, double near)
    {
        var wanted = Some.Sine(440, 1.5, 0.5);
        SoundFile.Write(_folder.File("a.wav"), Some.Sound(wanted));
        var name = form.Contains("flac") ? "b.flac" : "b.wav";
        Assert.SkipUnless(Sox($"-D {_folder.File("a.wav")} {form} {_folder.File(name)}"), "sox is not installed");

        var read = Read(name, 1000);

        Assert.Equal(wanted.Length, read.Count);
        Assert.All(read.Zip(wanted), pair => Assert.Equal(pair.Second, pair.First, near));
    }

    [Theory]
    [InlineData("RIFF", 0xFFFFFFFFu)]
    [InlineData("RIFF", 0u)]
    [InlineData("RF64", 0xFFFFFFFFu)]
    public void ReadsOnWhereTheHeaderDoesNotKnowTheLength(string mark, uint length)
    {
        var bytes = new Wav(22050, 1, Some.Sine(440, 1, 0.5)).ToBytes();
        Encoding.ASCII.GetBytes(mark).CopyTo(bytes, 0);
        BitConverter.GetBytes(length).CopyTo(bytes, 40);
        File.WriteAllBytes(_folder.File("a.wav"), bytes);

        Assert.Equal(22050, Read("a.wav", 4096).Count);
    }

    [Fact]
    public void SaysThatAFileBreaksOff()
    {
        File.WriteAllBytes(_folder.File("a.wav"), new Wav(22050, 1, new float[22050]).ToBytes()[..20000]);

        var wrong = Assert.Throws<TrainingException>(() => Read("a.wav", 4096));

        Assert.StartsWith("a.wav: the file breaks off: its header says 44100 bytes of sound, 24144 of them are missing", wrong.Message);
    }

    [Theory]
    [InlineData("a.wav", "a.wav: this is no WAV file: it does not begin with RIFF and WAVE")]
    [InlineData("a.flac", "a.flac: ")]
    public void SaysWhatCannotBeRead(string name, string message)
    {
        _folder.Write(name, "this is no sound at all");

        var wrong = Assert.Throws<TrainingException>(() => Read(name, 4096));

        Assert.StartsWith(message, wrong.Message);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    private List<float> Read(string name, int block)
    {
        using var stream = SoundStream.Open(new FolderStore(_folder.Path), name);
        var (all, some) = (new List<float>(), new float[block]);
        while (stream.Read(some) is > 0 and var count)
            all.AddRange(some.AsSpan(0, count));
        return all;
    }

    private static bool Sox(string arguments)
    {
        try
        {
            using var sox = Process.Start("sox", arguments);
            sox.WaitForExit();
            return sox.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
