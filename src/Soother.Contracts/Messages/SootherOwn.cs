namespace Soother.Contracts;

/// <summary>Question: who has intents? Asked by the intent service when it starts; every owner answers with <see cref="IntentsOffered"/>.</summary>
public sealed record GetIntents(SiteId SiteId = default, string? Id = null) : IJsonMessage<GetIntents>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/getIntents");
}

/// <summary>One of the values of a list slot, and other ways to say it.</summary>
public sealed record SlotChoice(string Value, IReadOnlyList<string>? Synonyms = null);

/// <summary>What may stand in a slot.</summary>
/// <param name="Type"><c>list</c>, <c>number</c>, <c>duration</c>, <c>time</c>, <c>date</c>, <c>percentage</c> or <c>text</c>.</param>
/// <param name="Choices">The values of a list.</param>
/// <param name="From">The least number.</param>
/// <param name="To">The greatest number.</param>
public sealed record SlotOffer(string Type, IReadOnlyList<SlotChoice>? Choices = null, int? From = null, int? To = null);

/// <summary>An intent: the sentences that mean it, as templates, and its slots by name.</summary>
/// <param name="Name">A level of a topic: no <c>/ + #</c>.</param>
/// <param name="Sentences">Templates: <c>set [a|another] timer for {duration}</c>.</param>
/// <param name="Slots">What may stand in each slot; a slot that is not listed is free text.</param>
public sealed record IntentOffer(string Name, IReadOnlyList<string> Sentences, IReadOnlyDictionary<string, SlotOffer>? Slots = null);

/// <summary>What one owner can act on; replaces all it offered before. An owner that leaves offers nothing.</summary>
public sealed record IntentsOffered(string Owner, IReadOnlyList<IntentOffer> Intents, string? Lang = null) : IJsonMessage<IntentsOffered>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/intents");
}

/// <summary>An owner's offer was not taken, in whole or in part: which sentence, and what is wrong with it.</summary>
public sealed record IntentsRefused(string Owner, string Reason) : IJsonMessage<IntentsRefused>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/intentsRefused");
}

/// <summary>Question: what can be said? Asked by the recogniser.</summary>
public sealed record GetGrammar(SiteId SiteId = default, string? Id = null) : IJsonMessage<GetGrammar>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/getGrammar");
}

/// <summary>What can be said: phrases in lower case, numbers as words. Sent whenever it changes, and as the answer to <see cref="GetGrammar"/>.</summary>
public sealed record Grammar(IReadOnlyList<string> Phrases, string? Lang = null, string? Id = null) : IJsonMessage<Grammar>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/grammar");
}

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
