using Soother.Contracts;
using Soother.Testing;

namespace Soother.Echo.Tests;

public sealed class EchoPluginTests
{
    [Fact]
    public async Task SaysBackWhatItHearsAndEndsTheSession()
    {
        await using var bus = new InMemoryBus();
        await new EchoPlugin(bus.Connect("Echo"), new EchoOptions { Opening = "You said:" }).StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Echo", (await bus.WaitForAsync<IntentsOffered>()).Owner);

        var words = new Slot("words", new SlotValue("Unknown", default), "words", "good night");
        var heard = new IntentRecognized("echo good night", new IntentMatch("Echo", 1), Slots: [words], SessionId: "s1");
        await bus.Connect().PublishAsync(heard, TestContext.Current.CancellationToken);

        Assert.Equal(new EndSession("s1", "You said: good night"), await bus.WaitForAsync<EndSession>());
    }
}
