using System.Diagnostics;
using System.Runtime.Loader;

namespace Soother.Host.Tests.Plugins;

public sealed class UnloadingTests
{
    [Fact]
    public async Task LetsTheCodeOfFailedRestartsGo()
    {
        await using var bench = await new Bench().With("Leaver").StartAsync(null, "leaver.start=throw", "leaver.times=4");
        await bench.WaitForAsync("Leaver", s => s is { State: "ready", Restarts: 4 });

        // The first is loaded to start fast and stays; of the four restarts only the last is in use.
        var waited = Stopwatch.StartNew();
        while (Unloadable() > 1 && waited.Elapsed < StartedProgram.Deadline)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.Equal(1, Unloadable());
        Assert.NotEmpty(await bench.AskAsync("Leaver"));
    }

    private static int Unloadable() => AssemblyLoadContext.All.Count(c => c is { Name: "Leaver", IsCollectible: true });
}
