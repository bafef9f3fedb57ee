namespace Soother.EndToEnd.Tests;

/// <summary>What <c>soother new</c> makes works as it is.</summary>
public sealed class MakingTests(Home home) : IClassFixture<Home>
{
    [Fact]
    public async Task ANewPluginBuildsAndItsTestPasses()
    {
        using var home = new Home();
        var copy = new Tree(home);
        await copy.MakeAsync();
        var (tree, host) = (copy.Root, copy.Host);
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
        using var home = new Home();
        var tree = new Tree(home);
        await tree.MakeAsync();
        var host = tree.Host;
        (await Ran.RunAsync("dotnet", [host, "new", "skill", "weather"], home)).DemandSuccess();
        var ask = (await Ran.RunAsync("dotnet", [host, "ask", "tell me about weather", "--json"], home)).DemandSuccess().Json;
        Assert.Equal("AboutWeather", ask.GetProperty("intent").GetProperty("name").GetString());
        Assert.Contains("weather", ask.GetProperty("reply").GetString());
    }

    [Fact]
    public async Task ANewSkillInCodeBuildsItsTestPassesAndItAnswers()
    {
        using var home = new Home();
        var copy = new Tree(home);
        await copy.MakeAsync();
        (await Ran.RunAsync("dotnet", [copy.Host, "new", "skill", "pebbles", "--code"], home)).DemandSuccess();
        var project = await File.ReadAllTextAsync(Path.Combine(copy.Root, "plugins/Soother.Pebbles/Soother.Pebbles.csproj"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("PackageReference", project);
        var test = (await Ran.RunAsync("dotnet", ["run", "--project", Path.Combine(copy.Root, "tests/Soother.Pebbles.Tests"), "-c", "Release"], home)).DemandSuccess();
        Assert.Matches("Total: [1-9][0-9]*, Errors: 0, Failed: 0", test.Output);

        var ask = (await Ran.RunAsync("dotnet", [copy.Host, "ask", "roll two pebbles", "--json"], home)).DemandSuccess().Json;
        Assert.Equal("RollPebbles", ask.GetProperty("intent").GetProperty("name").GetString());
        Assert.Matches(@"(That makes|I see|The sum is) \d", ask.GetProperty("reply").GetString());
    }

    [Fact]
    public async Task ASkillOfAnotherProgramIsMadeOurOwn()
    {
        using var home = new Home();
        var tree = new Tree(home);
        await tree.MakeAsync();
        var made = (await Ran.RunAsync("dotnet", [tree.Host, "new", "skill", "orchard", "--from", Path.Combine(tree.Root, "samples", "rhasspy"), "--json"], home)).DemandSuccess().Json;
        Assert.Equal(("Rhasspy", 2), (made.GetProperty("format").GetString(), made.GetProperty("intents").GetInt32()));
        Assert.Equal(0, made.GetProperty("faults").GetArrayLength());
        var understood = (await Ran.RunAsync("dotnet", [tree.Host, "parse", "is it time to pick the old pear", "--json"], home)).DemandSuccess().Output;
        Assert.Contains("PickFruit", understood);

        var again = await Ran.RunAsync("dotnet", [tree.Host, "new", "skill", "orchard", "--from", Path.Combine(tree.Root, "samples", "rhasspy")], home);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("exists already", again.ErrorLine);
        var nothing = await Ran.RunAsync("dotnet", [tree.Host, "new", "skill", "empty", "--from", Directory.CreateDirectory(home.File("bare")).FullName], home);
        Assert.Contains("there are no sentences of Mycroft, Rhasspy or Home Assistant", nothing.ErrorLine);
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
}
