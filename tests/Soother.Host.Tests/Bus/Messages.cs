using System.Text;
using Soother.Contracts;

namespace Soother.Host.Tests.Bus;

internal static class Messages
{
    public static BusMessage Text(string topic, string text, Delivery delivery = Delivery.AtLeastOnce) => new(topic, Encoding.UTF8.GetBytes(text), delivery);

    public static string Text(this BusMessage message) => Encoding.UTF8.GetString(message.Payload.Span);

    public static Task SayAsync(this IBus bus, string topic, string text, Delivery delivery = Delivery.AtLeastOnce) => bus.PublishAsync(Text(topic, text, delivery));
}
