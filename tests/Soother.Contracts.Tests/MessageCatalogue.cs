using System.Reflection;

namespace Soother.Contracts.Tests;

/// <summary>Every message of the contract, found by reflection.</summary>
internal static class MessageCatalogue
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(IMessage<>).Assembly.GetTypes().Where(t => t.IsClass && t.GetInterfaces().Any(i => Is(i, typeof(IMessage<>)))).OrderBy(t => t.Name)];

    public static IReadOnlyList<Type> Json { get; } = [.. All.Where(t => t.GetInterfaces().Any(i => Is(i, typeof(IJsonMessage<>))))];

    public static IReadOnlyList<Type> Binary { get; } = [.. All.Except(Json)];

    public static TheoryData<string> Names(IEnumerable<Type> types) => [.. types.Select(t => t.Name)];

    /// <summary>A message's generic doings, by its name.</summary>
    public static IProbe Probe(string name) =>
        (IProbe)Activator.CreateInstance(typeof(Probe<>).MakeGenericType(All.Single(t => t.Name == name)))!;

    private static bool Is(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;
}

/// <summary>What every message can do, without its type at hand.</summary>
internal interface IProbe
{
    TopicTemplate Template { get; }

    ParameterInfo[] Parameters { get; }

    object Sample(bool full);

    BusMessage Write(object message);

    object Read(string topic, ReadOnlyMemory<byte> payload);

    IReadOnlyList<string> Levels(object message);
}

internal sealed class Probe<T> : IProbe where T : IMessage<T>
{
    public TopicTemplate Template => T.Template;

    public ParameterInfo[] Parameters => Samples.Constructor(typeof(T)).GetParameters();

    public object Sample(bool full) => Samples.Of(typeof(T), full);

    public BusMessage Write(object message) => ((T)message).ToBusMessage();

    public object Read(string topic, ReadOnlyMemory<byte> payload) => new BusMessage(topic, payload).Read<T>();

    public IReadOnlyList<string> Levels(object message) => ((T)message).Levels;
}
