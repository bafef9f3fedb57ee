using System.Threading.Channels;
using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>Sees all messages of the bus, with their times, and hands them on in their order.</summary>
internal sealed class BusRecorder : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Channel<Heard> _messages = Channel.CreateUnbounded<Heard>();
    private IAsyncDisposable? _subscription;

    private BusRecorder(TimeProvider time) => (_time, _start) = (time, time.GetTimestamp());

    public TimeSpan Now => _time.GetElapsedTime(_start);

    public ChannelReader<Heard> Messages => _messages.Reader;

    public static async Task<BusRecorder> StartAsync(IBus bus, string filter, TimeProvider time, CancellationToken cancel)
    {
        var recorder = new BusRecorder(time);
        recorder._subscription = await bus.SubscribeAsync(filter, recorder.RecordAsync, cancel);
        return recorder;
    }

    public async ValueTask DisposeAsync()
    {
        if (_subscription is not null)
            await _subscription.DisposeAsync();
        _messages.Writer.TryComplete();
    }

    private Task RecordAsync(BusMessage message)
    {
        _messages.Writer.TryWrite(new(Now, message));
        return Task.CompletedTask;
    }
}
