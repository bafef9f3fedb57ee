using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>A message that was seen on the bus, and when, counted from the start of the conversation.</summary>
internal sealed record Heard(TimeSpan At, BusMessage Message)
{
    public bool Is<T>() where T : IMessage<T> => TopicFilter.Matches(T.Template.Filter, Message.Topic);

    /// <summary>The message, if it is one of this type and well formed.</summary>
    public T? As<T>() where T : class, IMessage<T>
    {
        if (!Is<T>())
            return null;
        try
        {
            return Message.Read<T>();
        }
        catch (MalformedMessageException)
        {
            return null;   // whom it concerns logs it
        }
    }
}
