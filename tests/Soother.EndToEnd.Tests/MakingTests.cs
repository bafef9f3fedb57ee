namespace Soother.EndToEnd.Tests;

/// <summary>What <c>soother new</c> makes works as it is.</summary>
public sealed class MakingTests(Home home) : IClassFixture<Home>
{
    private static readonly string[] Needed =
    [
        "Soother.sln", "soother.yaml", "global.json", ".editorconfig", "Directory.Build.props", "Directory.Packages.props", "src/Directory.Build.props", "plugins/Directory.Build.props", "tests/Directory.Build.props",
        "src/Soother.Contracts", "src/Soother.Testing", "plugins/Soother.Echo", "tests/Soother.Echo.Tests",
    ];

    [Fact]
    public async Task ANewPluginBuildsAndItsTestPasses()
    {
        var tree = home.File("tree");
        foreach (var part in Needed)
            await CopyAsync(part, tree);
        // The program that is found in a tree works on that tree.
        await CopyAsync("artifacts/bin/Soother.Host/release", tree);
        var host = Path.Combine(tree, "artifacts/bin/Soother.Host/release/soother.dll");
        (await Ran.RunAsync("dotnet", [host, "new", "plugin", "Weather"], home)).DemandSuccess();

        Assert.Contains("Soother.Weather.Tests", await File.ReadAllTextAsync(Path.Combine(tree, "Soother.sln"), TestContext.Current.CancellationToken));
        Assert.DoesNotContain("enabled:", await File.ReadAllTextAsync(Path.Combine(tree, "plugins/Soother.Weather/plugin.yaml"), TestContext.Current.CancellationToken));
        var test = (await Ran.RunAsync("dotnet", ["run", "--project", Path.Combine(tree, "tests/Soother.Weather.Tests"), "-c", "Release"], home)).DemandSuccess();
        Assert.Matches("Total: [1-9][0-9]*, Errors: 0, Failed: 0", test.Output);
        Assert.True(File.Exists(Path.Combine(tree, "artifacts/plugins/Soother.Weather/Soother.Weather.dll")));

        var again = await Ran.RunAsync("dotnet", [host, "new", "plugin", "Weather"], home);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("exists already", again.ErrorLine);
    }

    [Fact]
    public async Task ANewSkillIsUnderstoodAndAnswers()
    {
        var tree = home.File("skill-tree");
        foreach (var part in new[] { "Soother.sln", "soother.yaml", "artifacts/bin/Soother.Host/release", "artifacts/plugins" })
            await CopyAsync(part, tree);
        var host = Path.Combine(tree, "artifacts/bin/Soother.Host/release/soother.dll");
        (await Ran.RunAsync("dotnet", [host, "new", "skill", "weather"], home)).DemandSuccess();
        var ask = (await Ran.RunAsync("dotnet", [host, "ask", "tell me about weather", "--json"], home)).DemandSuccess().Json;
        Assert.Equal("AboutWeather", ask.GetProperty("intent").GetProperty("name").GetString());
        Assert.Contains("weather", ask.GetProperty("reply").GetString());
    }

    [Theory]
    [InlineData("plugin", "weather")]
    [InlineData("plugin", "../Evil")]
    [InlineData("skill", "../evil")]
    public async Task ABadNameIsRefused(string kind, string name)
    {
        var refused = await home.SootherAsync("new", kind, name);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("cannot be a", refused.ErrorLine);
    }

    private async Task CopyAsync(string part, string tree)
    {
        var target = Path.Combine(tree, part);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        (await Ran.RunAsync("cp", ["-r", Path.Combine(Place.Root, part), target], home)).DemandSuccess();
    }
}
