using Vosk;

namespace Soother.Stt.Tests;

public sealed class BrokenModelTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("soother-model-").FullName, "ear");

    public BrokenModelTests()
    {
        foreach (var file in Directory.EnumerateFiles(Recordings.Model, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Recordings.Model, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Theory]
    [InlineData("am/final.mdl")]
    [InlineData("conf/model.conf")]
    [InlineData("conf/mfcc.conf")]
    [InlineData("graph/HCLr.fst")]
    [InlineData("graph/words.txt")]
    [InlineData("graph/disambig_tid.int")]
    public void NamesTheFileThatIsMissing(string file)
    {
        File.Delete(Path.Combine(_folder, file));
        var fault = Assert.Throws<InvalidDataException>(() => ModelFolder.Check(_folder));
        Assert.Contains(_folder, fault.Message);
        Assert.Contains($"{file} ", fault.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--endpoint.silence-phones=\n")]
    [InlineData("--endpoint.silence-phones=SIL\n")]
    public void RefusesWhatWouldEndTheProcess(string line)
    {
        File.WriteAllText(Path.Combine(_folder, "conf", "model.conf"), "--beam=13\n" + line);
        var fault = Assert.Throws<InvalidDataException>(() => ModelFolder.Check(_folder));
        Assert.Contains("silence-phones", fault.Message);
    }

    [Theory]
    [InlineData("am/final.mdl")]
    [InlineData("graph/HCLr.fst")]
    public async Task TellsTheSessionThatAFileIsCutOff(string file)
    {
        Ear.Skip();
        using (var cut = File.OpenWrite(Path.Combine(_folder, file)))
            cut.SetLength(cut.Length / 2);
        await using var ear = await Ear.OpenAsync(Commands.Phrases, new() { Model = _folder });
        await ear.StartAsync("s");
        var error = await ear.Bus.WaitForAsync<Contracts.AsrError>();
        Assert.Contains(_folder, error.Error);
        Assert.DoesNotContain('\n', error.Error);
        var heard = await ear.TextAsync("s");
        Assert.Equal(("", 0d), (heard.Text, heard.Likelihood));
    }

    [Fact]
    public void SaysThatAFreeGraphIsMissing()
    {
        Ear.Skip();
        File.Delete(Path.Combine(_folder, "graph", "Gr.fst"));
        using var model = new Model(_folder);
        Assert.Contains("Gr.fst", Assert.Throws<InvalidDataException>(() => new VoskRecognizer(model, 16000)).Message);
    }

    [Fact]
    public async Task FailsToStartWithoutAModel()
    {
        Ear.Skip();
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => Ear.OpenAsync(options: new() { Model = "models/none" }));
        Assert.Contains("./soother setup", fault.Message);
    }
}
