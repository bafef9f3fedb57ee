namespace Soother.Contracts;

/// <summary>Order: stop speaking at a site. What was being said is reported as finished.</summary>
public sealed record TtsStop(SiteId SiteId = default) : IJsonMessage<TtsStop>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/tts/stop");
}

/// <summary>Question: how are the plugins? Answered by the host.</summary>
public sealed record GetPlugins(string? Id = null) : IJsonMessage<GetPlugins>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/host/getPlugins");
}

/// <summary>How a plugin is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it does: <c>stt</c>, <c>tts</c>, <c>intent</c>…</param>
/// <param name="State"><c>starting</c>, <c>ready</c>, <c>waiting</c> (to be started again), <c>failed</c> (cannot be loaded), <c>off</c>, <c>stopped</c>.</param>
/// <param name="Reason">What went wrong last, in one line; null if nothing has.</param>
/// <param name="Restarts">How often it was started again.</param>
public sealed record PluginState(string Name, string Kind, string State, string? Reason = null, int Restarts = 0);

/// <summary>How all plugins are. Sent whenever that changes, and as the answer to <see cref="GetPlugins"/>; empty when the host has vanished.</summary>
public sealed record Plugins(IReadOnlyList<PluginState> States, string? Id = null) : IJsonMessage<Plugins>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/host/plugins");
}
