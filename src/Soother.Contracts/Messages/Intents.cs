using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>Question: who has intents? Asked by the intent service when it starts; every owner answers with <see cref="IntentsOffered"/>.</summary>
public sealed record GetIntents(SiteId SiteId = default, string? Id = null) : IJsonMessage<GetIntents>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/getIntents");
}

/// <summary>One of the values of a list slot, and other ways to say it, as templates: <c>[the] (lounge|living room)</c>.</summary>
/// <param name="Value">What it means, and one way to say it.</param>
/// <param name="Synonyms">Other ways to say it.</param>
public sealed record SlotChoice(string Value, IReadOnlyList<string>? Synonyms = null);

/// <summary>What may stand in a slot.</summary>
/// <param name="Type"><c>list</c>, <c>number</c>, <c>ordinal</c>, <c>percentage</c>, <c>temperature</c>, <c>duration</c>, <c>time</c>, <c>date</c>, <c>datetime</c>, <c>pattern</c> or <c>text</c>.</param>
/// <param name="Choices">The values of a list.</param>
/// <param name="From">The least number.</param>
/// <param name="To">The greatest number.</param>
/// <param name="Step">The distance between numbers that are allowed, counted from <paramref name="From"/>.</param>
/// <param name="Pattern">A regular expression over lower-case words; the group with the slot's name, if there is one, is the value.</param>
public sealed record SlotOffer(string Type, IReadOnlyList<SlotChoice>? Choices = null, int? From = null, int? To = null, int? Step = null, string? Pattern = null);

/// <summary>A rule of keywords, with Adapt's meaning: each name is a slot (mostly a list) that may be found anywhere in what was said, or a name of the context.</summary>
/// <param name="Required">All of these.</param>
/// <param name="OneOf">Of each of these groups at least one.</param>
/// <param name="Optional">These, where they are there; they make the intent surer.</param>
/// <param name="Excluded">None of these.</param>
public sealed record KeywordRule(
    IReadOnlyList<string>? Required = null, IReadOnlyList<IReadOnlyList<string>>? OneOf = null, IReadOnlyList<string>? Optional = null,
    IReadOnlyList<string>? Excluded = null);

/// <summary>An intent: what means it, as templates, as rules of keywords, as examples, and its slots by name.</summary>
/// <param name="Name">A level of a topic: no <c>/ + #</c>.</param>
/// <param name="Sentences">Templates: <c>set [a|another] timer for {duration}</c>.</param>
/// <param name="Slots">What may stand in each slot; a slot that is not listed is free text.</param>
/// <param name="Examples">What somebody might say, in their own words; slots may be marked: <c>play [Blue Moon](song)</c>. What is like them is understood too.</param>
/// <param name="Keywords">Rules of keywords; one that fits is enough.</param>
/// <param name="Rules">Parts of templates by name, for <c>&lt;name&gt;</c>.</param>
/// <param name="Requires">Names that have to be in the context.</param>
/// <param name="Excludes">Names that must not be in the context.</param>
/// <param name="Asks">Slots whose values alone may be an answer, after a question for them.</param>
public sealed record IntentOffer(
    string Name, IReadOnlyList<string> Sentences, IReadOnlyDictionary<string, SlotOffer>? Slots = null, IReadOnlyList<string>? Examples = null,
    IReadOnlyList<KeywordRule>? Keywords = null, IReadOnlyDictionary<string, string>? Rules = null, IReadOnlyList<string>? Requires = null,
    IReadOnlyList<string>? Excludes = null, IReadOnlyList<string>? Asks = null);

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
/// <param name="Phrases">All phrases that can be said at any time.</param>
/// <param name="Lang">Their language.</param>
/// <param name="Id">Echoed from the question.</param>
/// <param name="Intents">The phrases of each intent by its name, for a recogniser that is to listen for a few of them alone; answers to questions too.</param>
/// <param name="Requires">What has to be known in the conversation before an intent can be said, by its name.</param>
public sealed record Grammar(
    IReadOnlyList<string> Phrases, string? Lang = null, string? Id = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<string>>? Intents = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<string>>? Requires = null)
    : IJsonMessage<Grammar>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/grammar");
}
