using System.Text.RegularExpressions;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Program;

/// <summary>What README and docs tell people to type does what they say. <c>record</c> has a terminal and a microphone in tests of its own.</summary>
public sealed partial class DocumentedCommandsTests
{
    private const double Minutes = 9;   // less is refused by prepare, and rightly

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/train-a-voice.md")]
    public async Task EveryCommandInABlockWorks(string document)
    {
        using var folder = new TemporaryFolder();
        SpokenRecordings.Write(folder, Minutes);
        WriteChapter(folder);
        var commands = Commands(await File.ReadAllTextAsync(Path.Combine(Shared.Repository, document), TestContext.Current.CancellationToken)).ToList();
        Assert.InRange(commands.Count, 4, 20);
        foreach (var command in commands.Where(c => !c.StartsWith("record", StringComparison.Ordinal)))
        {
            var ran = await TrainProgram.RunAsync(folder.Path, command.Split(' '));
            Assert.True(ran.ExitCode == 0, $"{document}: ./train {command}: exit code {ran.ExitCode}\n{ran.Output}\n{ran.Errors}");
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/train-a-voice.md")]
    public async Task EveryVerbThatIsNamedExists(string document)
    {
        using var folder = new TemporaryFolder();
        var help = (await TrainProgram.RunAsync(folder.Path, "--help")).DemandSuccess().Output;
        foreach (Match named in NamedVerb().Matches(await File.ReadAllTextAsync(Path.Combine(Shared.Repository, document), TestContext.Current.CancellationToken)))
            Assert.Matches($@"(?m)^\s+{named.Groups[1].Value}\b", help);
    }

    // A reader who pauses between the lines.
    private static void WriteChapter(TemporaryFolder folder)
    {
        var lines = SpokenRecordings.Sentences.Where((_, i) => i % 23 == 0).Take(12).ToList();
        var parts = lines.SelectMany((line, i) => new[] { SpokenRecordings.Speak(line, 120).Samples, Some.Noise(0.9 + (0.1 * (i % 4)), 0.0008, i) });
        SoundFile.Write(folder.File("chapter-one.wav"), Some.Sound([Some.Noise(1, 0.0008), .. parts]));
        folder.Write("script.txt", string.Join('\n', lines) + "\n");
    }

    private static IEnumerable<string> Commands(string text) =>
        from Match block in ShellBlock().Matches(text)
        from line in block.Groups[1].Value.Split('\n')
        let command = line.Split("  #")[0].Trim()
        where command.StartsWith("./train ", StringComparison.Ordinal)
        select command["./train ".Length..];

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\./train ([a-z]+)")]
    private static partial Regex NamedVerb();
}
