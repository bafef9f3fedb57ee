using Soother.Contracts;

namespace Soother.Host.Bus;

/// <summary>A received message, and the number of the one subscription that it is for (0: all whose filter matches).</summary>
internal readonly record struct Arrival(BusMessage Message, uint SubscriptionId);

/// <summary>A handler that runs now: what it handles, and since when (<see cref="TimeProvider.GetTimestamp"/>).</summary>
internal sealed record CurrentHandler(string Topic, long Started);
