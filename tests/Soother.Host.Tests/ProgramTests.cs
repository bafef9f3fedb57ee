namespace Soother.Host.Tests;

/// <summary>The program as a person starts and ends it.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _plugins;

    public ProgramTests()
    {
        foreach (var name in new[] { "Near", "Apart" })
        {
            var target = Path.Combine(_folder.Path, "plugins", name);
            Directory.CreateDirectory(target);
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "artifacts", "fixtures", "Unruly")))
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            _folder.Write($"plugins/{name}/plugin.yaml", $"name: {name}\nkind: skill\nassembly: Unruly.dll\ncontract: 1\nsettings: {{start: none}}\n");
        }
        _plugins = $"--set plugins.folder={_folder.Path}/plugins --set plugins.isolated=Apart --set bus.port=22183";
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("INT", 0)]
    [InlineData("KILL", 137)]
    public async Task LeavesNothingBehindHoweverItEnds(string signal, int exitCode)
    {
        using var soother = new StartedProgram($"run {_plugins}");
        Assert.StartsWith("Soother is ready at the site 'default': 2 plugins", await soother.ReadLineAsync());
        var children = soother.Children();
        Assert.True(children.Count >= 2, "a broker and a plugin's process");

        soother.Send(signal);
        var (code, _, errors) = await soother.EndAsync();

        Assert.Equal((exitCode, ""), (code, errors));
        await Task.WhenAll(children.Select(GoneAsync)).WaitAsync(StartedProgram.Deadline, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ShowsThePluginsOfTheAssistantThatRuns()
    {
        using var runtime = new TemporaryFolder();
        using var running = new StartedProgram($"run {_plugins}", ("XDG_RUNTIME_DIR", runtime.Path));
        await running.ReadLineAsync();
        using var asking = new StartedProgram($"plugins --json {_plugins} --set near.start=throw", ("XDG_RUNTIME_DIR", runtime.Path));
        var (code, output, _) = await asking.EndAsync();
        using var json = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal(0, code);
        Assert.Equal(["Apart ready", "Near ready"], json.RootElement.EnumerateArray().Select(p => $"{p.GetProperty("name")} {p.GetProperty("state")}"));
    }

    [Fact]
    public async Task TriesThePluginsWhereNoAssistantRuns()
    {
        using var runtime = new TemporaryFolder();
        using var soother = new StartedProgram($"plugins {_plugins} --set near.start=throw --set plugins.disabled=Apart", ("XDG_RUNTIME_DIR", runtime.Path));
        var (code, output, errors) = await soother.EndAsync();
        Assert.Equal((1, ""), (code, errors));
        Assert.Contains(output.Split('\n'), l => l.Contains("Near", StringComparison.Ordinal) && l.Contains("waiting", StringComparison.Ordinal) && l.Contains("no coffee", StringComparison.Ordinal));
        Assert.Contains(output.Split('\n'), l => l.Contains("Apart", StringComparison.Ordinal) && l.Contains("disabled (plugins.disabled)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RefusesWrongSettingsInOneLine()
    {
        using var soother = new StartedProgram($"run {_plugins} --set near.strat=throw");
        var (code, output, errors) = await soother.EndAsync();
        Assert.Equal((1, "", "--set near.strat: unknown key 'near.strat'; did you mean 'near.start'?\n"), (code, output, errors));
    }

    [Fact]
    public async Task RefusesAnUnknownCommandInTwoLines()
    {
        using var soother = new StartedProgram("rnu");
        var (code, output, errors) = await soother.EndAsync();
        Assert.Equal((2, "", "soother: Unrecognized command or argument 'rnu'.\nSee: soother --help\n"), (code, output, errors));
    }

    [Fact]
    public async Task WorksWithAHomeThatCannotBeWritten()
    {
        // A file where a folder should be stops root too.
        var blocked = _folder.Write("home", "");
        using var soother = new StartedProgram($"run {_plugins}", [.. new[] { "XDG_DATA_HOME", "XDG_STATE_HOME" }.Select(v => (v, blocked))]);
        Assert.StartsWith("Soother is ready at the site 'default': 2 plugins", await soother.ReadLineAsync());
        soother.Send("TERM");
        var (code, _, errors) = await soother.EndAsync();
        var lines = errors.TrimEnd().Split('\n');
        Assert.Equal(0, code);
        Assert.Collection(lines.Order(),
            l => Assert.StartsWith($"warning: host: {blocked}/soother cannot be written (", l),
            l => Assert.StartsWith($"warning: log: {blocked}/soother/soother.log cannot be written, so no log is kept: ", l));
    }

    private static async Task GoneAsync(int process)
    {
        while (Directory.Exists($"/proc/{process}") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal))
            await Task.Delay(20);
    }
}
