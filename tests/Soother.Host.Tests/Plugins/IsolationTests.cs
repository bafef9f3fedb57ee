using System.Diagnostics;

namespace Soother.Host.Tests.Plugins;

/// <summary>A plugin in a process of its own beside one in the host's.</summary>
public sealed class IsolationTests
{
    private const string Isolated = "plugins.isolated=bad";

    [Theory]
    [InlineData("abort", "its process was killed by signal 6")]
    [InlineData("throw", "its handler of fixture/Bad/do threw: spilled milk")]
    [InlineData("sleep", "its handler of fixture/Bad/do was not done within 1 s")]
    public async Task StartsAProcessAgainThatFailed(string fault, string reason)
    {
        await using var bench = await new Bench().With("Good").With("Bad").StartAsync(null, Isolated, "plugins.handlerDeadline=1");
        var (good, bad) = (await bench.AskAsync("Good"), await bench.AskAsync("Bad"));

        await bench.OrderAsync("Bad", fault);
        var state = await bench.WaitForAsync("Bad", s => s is { State: "ready", Restarts: 1 });

        Assert.Equal(reason, state.Reason);
        Assert.NotEqual(bad, await bench.AskAsync("Bad"));
        Assert.Equal(good, await bench.AskAsync("Good"));
    }

    [Fact]
    public async Task StartsAProcessAgainThatWasKilled()
    {
        await using var bench = await new Bench().With("Bad").StartAsync(null, Isolated, "bad.words=still, here");
        var process = int.Parse(await bench.AskAsync("Bad", "where", "process"));
        Assert.NotEqual(Environment.ProcessId, process);

        Process.GetProcessById(process).Kill();
        var state = await bench.WaitForAsync("Bad", s => s is { State: "ready", Restarts: 1 });

        Assert.Equal("its process was killed by signal 9", state.Reason);
        Assert.Equal("still here", await bench.AskAsync("Bad", "words", "said"));
    }

    [Fact]
    public async Task TellsWhyAPluginIsRefused()
    {
        await using var bench = await new Bench().With("Bad").StartAsync(null, Isolated, "bad.start=never");
        Assert.Equal(("failed", "--set bad.start: 'bad.start' is 'never'; one of none, throw, hang, sleep is expected"), (bench["Bad"].State, bench["Bad"].Reason));
    }

    [Fact]
    public async Task LeavesNoProcessBehind()
    {
        var bench = await new Bench().With("Bad").StartAsync(null, Isolated, "plugins.stopDeadline=0.5");
        var process = Process.GetProcessById(int.Parse(await bench.AskAsync("Bad", "where", "process")));
        await bench.OrderAsync("Bad", "keepRunning");
        await bench.AskAsync("Bad");
        await bench.DisposeAsync();
        Assert.True(process.HasExited);
    }
}
