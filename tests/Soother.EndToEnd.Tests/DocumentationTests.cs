using System.Text.RegularExpressions;

namespace Soother.EndToEnd.Tests;

/// <summary>What README and docs tell people to type does what they say.</summary>
public sealed partial class DocumentationTests
{
    // These go on until they are stopped; the first of them is the assistant that the others need.
    private static readonly string[] Lasting = ["./soother", "./soother bus"];

    private static readonly string Benchmarks = Path.Combine("docs", "benchmarks.md");

    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Path.Combine(Place.Root, "docs"), "*.md").Append(Path.Combine(Place.Root, "README.md")).Append(Path.Combine(Place.Root, "CONTRIBUTING.md"))
            .Where(file => Commands(file).Any()).Select(file => Path.GetRelativePath(Place.Root, file)).Where(file => file != Benchmarks)];

    [Theory, MemberData(nameof(Documents))]
    public async Task EveryCommandInABlockWorks(string document)
    {
        Place.DemandRecogniser();
        using var home = new Home();
        var tree = new Tree(home);
        await tree.MakeAsync();
        await using var assistant = RunningProgram.Start(home, "dotnet", tree.Host, "run", "--no-audio");
        await assistant.WaitForAsync("is ready");
        foreach (var command in Commands(Path.Combine(Place.Root, document)).Except(Lasting))
        {
            var ran = await tree.ShellAsync(command);
            Assert.True(ran.ExitCode == 0, $"{document}: {command}: exit code {ran.ExitCode}\n{ran.Output}\n{ran.Errors}");
        }
    }

    [Fact, Trait("Category", "Slow")]
    public async Task TheBenchmarksRun()
    {
        Place.DemandRecogniser();
        using var home = new Home();
        foreach (var command in Commands(Path.Combine(Place.Root, Benchmarks)))
            (await Ran.RunAsync("sh", ["-c", $"cd '{Place.Root}' && {command}"], home)).DemandSuccess();
    }

    [Fact]
    public async Task EveryCommandThatIsNamedExists()
    {
        using var home = new Home();
        var help = (await home.SootherAsync("--help")).DemandSuccess().Output;
        foreach (var document in Directory.GetFiles(Path.Combine(Place.Root, "docs"), "*.md").Append(Path.Combine(Place.Root, "README.md")))
        {
            foreach (Match named in NamedCommand().Matches(await File.ReadAllTextAsync(document, TestContext.Current.CancellationToken)))
                Assert.True(Regex.IsMatch(help, $@"^\s+{named.Groups[1].Value}\b", RegexOptions.Multiline), $"{document}: there is no command {named.Value}");
        }
    }

    [Fact]
    public async Task TheSkillInTheReadmeAnswers()
    {
        using var home = new Home();
        var tree = new Tree(home);
        await tree.MakeAsync();
        var yaml = YamlBlock().Match(await File.ReadAllTextAsync(Path.Combine(Place.Root, "README.md"), TestContext.Current.CancellationToken)).Groups[1].Value;
        Directory.CreateDirectory(Path.Combine(tree.Root, "skills", "tea"));
        await File.WriteAllTextAsync(Path.Combine(tree.Root, "skills", "tea", "skill.yaml"), yaml, TestContext.Current.CancellationToken);
        var ask = (await tree.ShellAsync("./soother ask 'I want some tea.' --json")).DemandSuccess().Json;
        Assert.Equal(("MakeTea", "The kettle is on."), (ask.GetProperty("intent").GetProperty("name").GetString(), ask.GetProperty("reply").GetString()));
    }

    // "./test" is what runs this; "./soother demo" needs no more than what stands in the tree.
    private static IEnumerable<string> Commands(string file) =>
        from Match block in ShellBlock().Matches(File.ReadAllText(file))
        from line in block.Groups[1].Value.Split('\n')
        let command = line.Split("  #")[0].Trim()
        where command.StartsWith("./soother", StringComparison.Ordinal) || command.StartsWith("dotnet ", StringComparison.Ordinal)
        select command;

    [GeneratedRegex(@"^```(?:sh)?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"`(?:\./)?soother ([a-z]+)")]
    private static partial Regex NamedCommand();

    [GeneratedRegex(@"^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
