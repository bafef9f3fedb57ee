using System.Diagnostics;

namespace Soother.EndToEnd.Tests;

/// <summary>The assistant with all its plugins, when what it stands on gives way.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private readonly Home _home = new();
    private RunningProgram? _assistant;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Directory.Exists("/proc/asound/card0"), "this machine has a sound card");
        _home.Set("PULSE_SERVER", "unix:/nowhere");
        _assistant = RunningProgram.Start(_home, "dotnet", Place.Host, "run");
        await _assistant.WaitForAsync("is ready");
    }

    public async ValueTask DisposeAsync()
    {
        if (_assistant is not null)
            await _assistant.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task WithoutASoundDeviceItSaysSoInOneLineAndRuns()
    {
        var line = await _assistant!.WaitForAsync("Audio");
        Assert.Contains("no ", line);
        Assert.Equal(2, _assistant.Lines.Count);
    }

    [Fact]
    public async Task WhenItsBrokerIsKilledItSaysSoAndListensAgain()
    {
        await using var watcher = RunningProgram.Start(_home, "dotnet", Place.Host, "bus", "hermes/#");
        await watcher.WaitForAsync("Watching");
        await KillBrokerAsync();
        await _assistant!.WaitForAsync("it is being started again");
        await _assistant.WaitForAsync("connected again");

        (await _home.SootherAsync("wake")).DemandSuccess();
        await watcher.WaitForAsync("hermes/asr/startListening");
        var states = (await _home.SootherAsync("plugins", "--json")).DemandSuccess().Json;
        Assert.DoesNotContain(states.EnumerateArray(), p => p.GetProperty("restarts").GetInt32() > 0);
    }

    [Fact]
    public async Task WhenItIsKilledNoBrokerStays()
    {
        var broker = await BrokerAsync();
        await _assistant!.SignalAsync("KILL");
        await _assistant.EndAsync();
        using var until = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Directory.Exists($"/proc/{broker}") && !File.ReadAllText($"/proc/{broker}/stat").Contains(") Z ", StringComparison.Ordinal))
            await Task.Delay(20, until.Token);
    }

    private async Task<int> BrokerAsync() =>
        int.Parse((await Ran.RunAsync("pgrep", ["-P", $"{_assistant!.Id}", "mosquitto"], _home)).DemandSuccess().Output);

    private async Task KillBrokerAsync()
    {
        using var broker = Process.GetProcessById(await BrokerAsync());
        broker.Kill();
    }
}
