using System.Text.Json;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Program;

public sealed class VerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FromRecordingsToPreparedDataInFourCommands()
    {
        SpokenRecordings.Write(_folder, 2);

        var clean = await JsonAsync("clean", "recordings", "my-voice", "--json");
        var whispers = await JsonAsync("whisperise", "my-voice", "--json");
        var report = await JsonAsync("analyze", "my-voice", "--json");
        var prepared = await JsonAsync("prepare", "my-voice", "--accept-risk", "--json");

        Assert.Equal("voice", clean.GetProperty("kind").GetString());
        Assert.Equal(clean.GetProperty("entries").GetInt32(), whispers.GetProperty("clips").GetInt32());
        Assert.NotEqual(JsonValueKind.Undefined, report.ValueKind);
        Assert.True(prepared.GetProperty("whispered").GetBoolean());
        Assert.True(File.Exists(_folder.File("my-voice", "report", "index.html")));
        Assert.True(File.Exists(_folder.File("my-voice", "prepared", "clips.jsonl")));
    }

    [Fact]
    public async Task RedDataIsRefusedWithTheReasonsUntilTheRiskIsAccepted()
    {
        SpokenRecordings.Write(_folder, 0.3);
        (await TrainProgram.RunAsync(_folder.Path, "clean", "recordings", "my-voice")).DemandSuccess();

        var refused = await TrainProgram.RunAsync(_folder.Path, "prepare", "my-voice");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("would not work, because", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("--accept-risk", refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("my-voice", "prepared", "corpus.json")));

        (await TrainProgram.RunAsync(_folder.Path, "prepare", "my-voice", "--accept-risk")).DemandSuccess();
        Assert.Contains("acceptedRisks:\n-", await File.ReadAllTextAsync(_folder.File("my-voice", "corpus.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasStoppedGoesOnAndComesToTheSame()
    {
        SpokenRecordings.Write(_folder, 1.5);
        (await TrainProgram.RunAsync(_folder.Path, "clean", "recordings", "whole")).DemandSuccess();
        var log = _folder.File("broken", ".steps", "clean.jsonl");
        using (var stopped = TrainProgram.Start(_folder.Path, "clean", "recordings", "broken"))
        {
            Assert.True(SpinWait.SpinUntil(() => File.Exists(log) && new FileInfo(log).Length > 0, TimeSpan.FromMinutes(1)));
            stopped.Kill();
            await stopped.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        (await TrainProgram.RunAsync(_folder.Path, "clean", "recordings", "broken")).DemandSuccess();

        foreach (var file in Directory.GetFiles(_folder.File("whole", "wavs")))
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(file.Replace("whole", "broken", StringComparison.Ordinal), TestContext.Current.CancellationToken));
        Assert.Equal(await File.ReadAllTextAsync(_folder.File("whole", "decisions.csv"), TestContext.Current.CancellationToken), await File.ReadAllTextAsync(_folder.File("broken", "decisions.csv"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("clean nowhere my-voice", "nowhere: there is no such folder")]
    [InlineData("clean recordings my-voice --format tape", "there is no format 'tape'")]
    [InlineData("clean recordings recordings", "must be two folders")]
    [InlineData("clean empty my-voice", "empty: this is no corpus in a format known here")]
    [InlineData("whisperise empty", "empty: this is no corpus made here")]
    [InlineData("prepare empty", "empty: this is no corpus made here")]
    [InlineData("analyze nowhere", "nowhere")]
    [InlineData("record my-recordings", "record needs a terminal, for its keys and its meter; without one, use --auto")]
    [InlineData("record strange --auto", "strange: this is a corpus made by ./train clean; record into a folder of its own")]
    [InlineData("record empty/readme.txt --auto", "empty/readme.txt: this is a file; recordings go to a folder")]
    [InlineData("prepare strange", "strange/corpus.yaml:2:")]
    public async Task BadInputGetsOneClearMessage(string arguments, string expected)
    {
        _folder.Write("empty/readme.txt", "");
        _folder.Write("strange/corpus.yaml", "name: x\ntilt: 5\n");
        _folder.Write("recordings/metadata.csv", "a|A.\n");
        SoundFile.Write(_folder.File("recordings", "wavs", "a.wav"), Some.Sound(Some.Whisper(2, 0.2, 0.001)));

        var ran = await TrainProgram.RunAsync(_folder.Path, arguments.Split(' '));

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(expected, ran.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("mistake in Soother", ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record")]
    [InlineData("clean")]
    [InlineData("whisperise")]
    [InlineData("analyze")]
    [InlineData("prepare")]
    public async Task EveryVerbExplainsItself(string verb)
    {
        var help = (await TrainProgram.RunAsync(_folder.Path, verb, "--help")).DemandSuccess().Output;
        Assert.Contains("--json", help, StringComparison.Ordinal);
        if (verb != "record")   // one person reads one sentence at a time
            Assert.Contains("--jobs", help, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        using var json = JsonDocument.Parse((await TrainProgram.RunAsync(_folder.Path, arguments)).DemandSuccess().Output);
        return json.RootElement.Clone();
    }
}
