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

        await bus.Connect().PublishAsync(Heard.Intent("Echo", ("words", "good night")), TestContext.Current.CancellationToken);

        Assert.Equal(new EndSession("session", "You said: good night"), await bus.WaitForAsync<EndSession>());
    }
}
