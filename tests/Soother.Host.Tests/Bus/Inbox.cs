using System.Collections.Concurrent;
using System.Text;
using Soother.Contracts;

namespace Soother.Host.Tests.Bus;

/// <summary>What a subscription has seen.</summary>
internal sealed class Inbox
{
    private readonly ConcurrentQueue<BusMessage> _messages = new();

    public IReadOnlyList<BusMessage> Messages => [.. _messages];

    public IReadOnlyList<string> Texts => [.. _messages.Select(m => Encoding.UTF8.GetString(m.Payload.Span))];

    public static async Task<Inbox> OpenAsync(IBus bus, string filter)
    {
        var inbox = new Inbox();
        await bus.SubscribeAsync(filter, inbox.TakeAsync).WaitAsync(Eventually.Deadline);
        return inbox;
    }

    public Task TakeAsync(BusMessage message)
    {
        _messages.Enqueue(message);
        return Task.CompletedTask;
    }

    public Task WaitForAsync(int count) => Eventually.TrueAsync(() => _messages.Count >= count, () => $"{_messages.Count} of {count} messages came: {string.Join(", ", Texts.Take(20))}");

    public Task WaitForAsync(string text) => Eventually.TrueAsync(() => Texts.Contains(text), () => $"no '{text}' in: {string.Join(", ", Texts.Take(50))}");
}
