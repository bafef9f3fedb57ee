using Soother.Host.Plugins;

namespace Soother.Host.Tests.Plugins;

/// <summary>One bad plugin beside a good one, both loaded from disk, on a real broker.</summary>
public sealed class SupervisionTests
{
    [Theory]
    [InlineData("throw", "its handler of fixture/Bad/do threw: spilled milk")]
    [InlineData("hang", "its handler of fixture/Bad/do was not done within 1 s")]
    [InlineData("sleep", "its handler of fixture/Bad/do was not done within 1 s")]
    [InlineData("throwOnThread", "it threw on a thread of its own: lost thread")]
    [InlineData("throwInVoid", "it threw on a thread of its own: async void")]
    public async Task StartsAFailedPluginAgainAndLeavesTheOthersAlone(string fault, string reason)
    {
        await using var bench = await new Bench().With("Good").With("Bad").StartAsync(null, "plugins.handlerDeadline=1");
        var (good, bad) = (await bench.AskAsync("Good"), await bench.AskAsync("Bad"));

        await bench.OrderAsync("Bad", fault);
        var state = await bench.WaitForAsync("Bad", s => s is { State: "ready", Restarts: 1 });

        Assert.Equal(reason, state.Reason);
        Assert.NotEqual(bad, await bench.AskAsync("Bad"));
        Assert.Equal(good, await bench.AskAsync("Good"));
        Assert.Equal(0, bench["Good"].Restarts);
        Assert.Single(bench.Lines, $"Error Bad: {reason}; it is started again in 0.5 s");
    }

    [Theory]
    [InlineData("throw", "no coffee")]
    [InlineData("hang", "it had not started within 1 s")]
    [InlineData("sleep", "it had not started within 1 s")]
    public async Task StartsAPluginAgainThatDidNotStart(string fault, string reason)
    {
        await using var bench = await new Bench().With("Good").With("Bad").StartAsync(null, $"bad.start={fault}", "plugins.startDeadline=1");
        Assert.Equal("ready", bench["Good"].State);
        var state = await bench.WaitForAsync("Bad", s => s is { State: "ready", Restarts: 1 });
        Assert.Equal(reason, state.Reason);
        Assert.NotEmpty(await bench.AskAsync("Bad"));
    }

    [Fact]
    public async Task PausesLongerAfterEachFailedStart()
    {
        await using var bench = await new Bench().With("Bad").StartAsync(null, "bad.start=throw", "bad.times=3");
        await bench.WaitForAsync("Bad", s => s is { State: "ready", Restarts: 3 });
        Assert.Equal(
            ["Error Bad: no coffee; it is started again in 0.5 s", "Information Bad: no coffee; it is started again in 1 s", "Information Bad: no coffee; it is started again in 2 s"],
            bench.Lines.Where(l => l.Contains("no coffee", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task LeavesAPluginBehindThatDoesNotStop()
    {
        var bench = await new Bench().With("Bad").StartAsync(null, "plugins.stopDeadline=0.2");
        await bench.OrderAsync("Bad", "keepRunning");
        await bench.AskAsync("Bad");
        await bench.DisposeAsync();
        Assert.Contains("Warning Bad: did not stop within 0.2 s; it is left behind", bench.Lines);
        Assert.Equal("stopped", bench["Bad"].State);
    }

    [Fact]
    public async Task DoesNotBlameAPluginForABrokerThatIsAway()
    {
        await using var bench = await new Bench().With("Good").StartAsync(null, "plugins.startDeadline=0.3", "plugins.handlerDeadline=0.3");
        var id = await bench.AskAsync("Good");
        System.Diagnostics.Process.GetProcessById(bench.Broker.ProcessId!.Value).Kill();
        Assert.Equal(id, await bench.AskAsync("Good"));
        Assert.Equal(0, bench["Good"].Restarts);
    }

    [Fact]
    public async Task RunsOnlyWhatIsAskedFor()
    {
        await using var bench = await new Bench().With("A").With("B", kind: "stt").With("C", kind: "audio").StartAsync(new PluginSelection(["stt", "c"]));
        Assert.Equal(["off", "ready", "ready"], new[] { "A", "B", "C" }.Select(p => bench[p].State));
    }

    [Fact]
    public async Task RunsOneVoiceAndNothingThatIsDisabled()
    {
        await using var bench = await new Bench().With("V", kind: "tts").With("W", kind: "tts").With("X")
            .With("Y", manifest: "name: Y\nkind: skill\nassembly: Unruly.dll\ncontract: 1\nenabled: false\nsettings: {start: none}\n")
            .With("Z", kind: "audio").StartAsync(PluginSelection.Silent, "plugins.tts=w", "plugins.disabled=x");
        Assert.Equal(["off", "ready", "off", "off", "off"], new[] { "V", "W", "X", "Y", "Z" }.Select(p => bench[p].State));
        Assert.All(new[] { "V", "X", "Y", "Z" }, p => Assert.NotNull(bench[p].Reason));
    }

    [Fact]
    public async Task NamesAPluginThatDoesNotExist()
    {
        await using var bench = new Bench().With("Clock").With("Whisper", kind: "tts");
        var wrong = await Assert.ThrowsAsync<UserException>(() => bench.StartAsync(null, "plugins.tts=Wisper"));
        Assert.Equal("--set plugins.tts: 'plugins.tts': there is no plugin 'Wisper'; did you mean 'Whisper'?", wrong.Message);
        await using var other = new Bench().With("Clock");
        wrong = await Assert.ThrowsAsync<UserException>(() => other.StartAsync(new PluginSelection(["Stt"])));
        Assert.Equal("--only: there is no plugin 'Stt'; there are: Clock, skill", wrong.Message);
    }
}
