using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

/// <summary>What <see cref="LocalBrokerTests.DiesWithAHostThatIsKilled"/> runs in a process of its own, to kill it. Never run by itself.</summary>
public sealed class BrokerOwner
{
    public const string NoteVariable = "SOOTHER_TEST_NOTE";

    [Fact(Explicit = true)]
    public async Task RunsABrokerUntilItIsKilled()
    {
        var note = Environment.GetEnvironmentVariable(NoteVariable);
        Assert.SkipWhen(note is null, "it is the process that another test starts and kills");
        var broker = await LocalBroker.StartAsync(new RecordingLog(), BusBench.FreePort());
        await File.WriteAllTextAsync(note + ".part", $"{broker.ProcessId}");
        File.Move(note + ".part", note);
        await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
    }
}
