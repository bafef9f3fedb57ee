using System.Text.Json.Serialization.Metadata;

namespace Soother.Contracts;

/// <summary>
/// A message whose payload is JSON by the rules of Hermes: camelCase keys, nulls written, unknown keys ignored; a missing required key, a wrong type
/// or an unknown enumeration value makes the message malformed.
/// </summary>
/// <typeparam name="TSelf">The message itself.</typeparam>
public interface IJsonMessage<TSelf> : IMessage<TSelf> where TSelf : IJsonMessage<TSelf>
{
    /// <summary>How the message is written; a plugin's own messages give their own source-generated type info.</summary>
    static virtual JsonTypeInfo<TSelf> Json => (JsonTypeInfo<TSelf>)WireJson.Options.GetTypeInfo(typeof(TSelf));

    /// <summary>This message with the values of its topic's variable levels filled in.</summary>
    TSelf At(IReadOnlyList<string> levels) => (TSelf)this;

    static TSelf IMessage<TSelf>.Read(IReadOnlyList<string> levels, ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
            throw new MalformedMessageException("the payload is empty");
        try
        {
            var message = JsonSerializer.Deserialize(payload.Span, TSelf.Json) ?? throw new MalformedMessageException("the payload is null");
            return message.At(levels);
        }
        // NotSupportedException: an object that may be one of several does not say which.
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            throw new MalformedMessageException(fault.Message, fault);
        }
    }

    ReadOnlyMemory<byte> IMessage<TSelf>.Write() => JsonSerializer.SerializeToUtf8Bytes((TSelf)this, TSelf.Json);
}
