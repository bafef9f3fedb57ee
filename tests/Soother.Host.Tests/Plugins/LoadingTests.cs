namespace Soother.Host.Tests.Plugins;

/// <summary>What may lie in a plugins folder, good and bad.</summary>
public sealed class LoadingTests
{
    private const string Manifest = "name: Bad\nkind: skill\nassembly: Unruly.dll\ncontract: 1\n";

    [Fact]
    public async Task GivesEachPluginItsOwnPackagesAndNativeLibraries()
    {
        await using var bench = new Bench().With("Packaged", "Packaged", settings: "{}");
        var libm = new[] { "/lib/x86_64-linux-gnu/libm.so.6", "/lib/aarch64-linux-gnu/libm.so.6", "/lib64/libm.so.6" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(libm is null, "no libm to lend to the plugin");
        File.Copy(libm, bench.PathOf("Packaged", "libfixturemath.so"));
        await bench.StartAsync();
        Assert.Equal("15.0.0.0 1", await bench.AskAsync("Packaged", "ask", "answer"));
    }

    [Fact]
    public async Task FillsThePluginsSettings()
    {
        await using var bench = await new Bench().With("Echo").StartAsync(null, "echo.words=hear, me");
        Assert.Equal("hear me", await bench.AskAsync("Echo", "words", "said"));
    }

    [Theory]
    [InlineData("name: Bad\nkind: skill\nassembly: Unruly.dll\ncontract: 2\n", "plugin.yaml:4: the plugin is made for contract 2, this host speaks contract 1: build it against this version's Soother.Contracts")]
    [InlineData("name: Bad\nkind: skill\nassembly: Unruly.dll\n", "plugin.yaml: 'contract' is missing; the contract's number is expected: 1")]
    [InlineData("name: Bad\nkind: skil\nassembly: Unruly.dll\ncontract: 1\n", "plugin.yaml:2: 'kind': one of audio, stt, dialogue, intent, skills, tts, wake, skill is expected")]
    [InlineData("name: Bad\nkind: skill\nassembly: Unruly.dll\ncontract: 1\nsetings: {}\n", "plugin.yaml:5: unknown key 'setings'; did you mean 'settings'?")]
    [InlineData("name: [Bad\n", "plugin.yaml:2: this is not YAML: While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("name: Bus\nkind: skill\nassembly: Unruly.dll\ncontract: 1\n", "plugin.yaml: the name 'Bus' is taken by the host's own settings")]
    [InlineData(Manifest + "settings: {begin: none}\n", "plugin.yaml:5: 'bad.begin' has no property 'Begin' that can be set on UnrulyOptions")]
    [InlineData(Manifest + "settings: {times: many}\n", "plugin.yaml:5: 'bad.times' is 'many'; a whole number is expected")]
    public async Task NamesFileAndLineOfABadManifest(string manifest, string reason)
    {
        await using var bench = await new Bench().With("Good").With("Bad", manifest: manifest).StartAsync();
        Assert.Equal("ready", bench["Good"].State);
        Assert.Equal("failed", bench["Bad"].State);
        Assert.EndsWith("/plugins/Bad/" + reason, bench["Bad"].Reason);
        Assert.Single(bench.Lines, l => l.StartsWith("Error Bad: ", StringComparison.Ordinal) && l.EndsWith(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RefusesACorruptAssembly()
    {
        await using var bench = new Bench().With("Good").With("Bad");
        var assembly = bench.PathOf("Bad", "Unruly.dll");
        File.WriteAllBytes(assembly, File.ReadAllBytes(assembly)[..512]);
        await bench.StartAsync();
        Assert.Equal(("failed", $"{assembly} is damaged, or no .NET assembly; build or copy the plugin again"), (bench["Bad"].State, bench["Bad"].Reason));
        Assert.Equal("ready", bench["Good"].State);
    }

    [Fact]
    public async Task RefusesAnAssemblyThatIsNotThere()
    {
        await using var bench = new Bench().With("Bad");
        File.Delete(bench.PathOf("Bad", "Unruly.dll"));
        await bench.StartAsync();
        Assert.Equal($"{bench.PathOf("Bad", "Unruly.dll")} is missing; build the plugin, or mend 'assembly' in its plugin.yaml", bench["Bad"].Reason);
    }

    [Fact]
    public async Task NamesAPackageThatIsNotThere()
    {
        await using var bench = new Bench().With("Packaged", "Packaged", settings: "{}");
        File.Delete(bench.PathOf("Packaged", "YamlDotNet.dll"));
        File.Delete(bench.PathOf("Packaged", "Packaged.deps.json"));
        await bench.StartAsync();
        await bench.OrderAsync("Packaged", "", "ask");
        var state = await bench.WaitForAsync("Packaged", s => s.Reason is not null);
        Assert.Equal("its handler of fixture/Packaged/ask threw: it needs the assembly YamlDotNet, which is not in its folder; build it with EnableDynamicLoading", state.Reason);
    }

    [Fact]
    public async Task NamesANativeLibraryThatIsNotThere()
    {
        await using var bench = await new Bench().With("Packaged", "Packaged", settings: "{}").StartAsync();
        await bench.OrderAsync("Packaged", "", "ask");
        var state = await bench.WaitForAsync("Packaged", s => s.Reason is not null);
        Assert.Equal("its handler of fixture/Packaged/ask threw: a native library cannot be loaded: fixturemath; 'soother doctor' says how to get it", state.Reason);
    }

    [Fact]
    public async Task WantsOnePluginInAnAssembly()
    {
        await using var bench = await new Bench().With("Twins", "Twins", settings: "{}")
            .With("None", "Packaged", "name: None\nkind: skill\nassembly: YamlDotNet.dll\ncontract: 1\n").StartAsync();
        Assert.Equal("Twins.dll has 2 public classes that implement IPlugin (FirstPlugin, SecondPlugin); one is expected", bench["Twins"].Reason);
        Assert.Equal("YamlDotNet.dll has no public class that implements IPlugin", bench["None"].Reason);
    }
}
