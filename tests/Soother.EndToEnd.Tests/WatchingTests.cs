namespace Soother.EndToEnd.Tests;

/// <summary><c>soother bus</c> beside an assistant that runs.</summary>
public sealed class WatchingTests
{
    [Fact]
    public async Task MessagesOfTheRunningAssistantAreShown()
    {
        using var home = new Home();
        await using var assistant = RunningProgram.Start(home, "dotnet", Place.Host, "run", "--no-audio");
        await assistant.WaitForAsync("is ready");
        await using var watching = RunningProgram.Start(home, "dotnet", Place.Host, "bus", "soother/#");
        await watching.WaitForAsync("Watching");
        // Another command's question to the running assistant is a message to be seen.
        (await home.SootherAsync("plugins", "--json")).DemandSuccess();
        await watching.WaitForAsync("soother/host/getPlugins");
        await watching.SignalAsync("INT");
        Assert.Equal(0, await watching.EndAsync());
    }
}
