using Soother.Contracts;
using Soother.Testing;

namespace Soother.Host.Tests.Bus;

public sealed class InMemoryBusTests : BusPromises, IAsyncDisposable
{
    private readonly InMemoryBus _bus = new();

    protected override IReadOnlyList<string> Faults => _bus.Faults;

    public ValueTask DisposeAsync() => _bus.DisposeAsync();

    protected override Task<IBus> ConnectAsync(string name) => Task.FromResult(_bus.Connect(name));
}
