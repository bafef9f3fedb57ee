namespace Soother.Skills;

/// <summary>How the listener answers, as read from <c>rules.yaml</c>.</summary>
/// <param name="Mirror">Swaps the sides of what was said.</param>
/// <param name="Texts">What is said by occasion: <c>opening</c>, <c>goodbye</c>, <c>quiet</c>, <c>leaving</c>, <c>unsure</c>, <c>back</c>.</param>
/// <param name="Careful">What is answered with <paramref name="CarefulAnswer"/>, word for word.</param>
/// <param name="CarefulAnswer">Where somebody may be in danger: always the same.</param>
/// <param name="Goodbyes">What ends the conversation.</param>
/// <param name="Kept">What is remembered, and under which words.</param>
/// <param name="Keywords">What is listened for.</param>
internal sealed record ListenerRules(
    Mirror Mirror, IReadOnlyDictionary<string, IReadOnlyList<string>> Texts, IReadOnlyList<WordPattern> Careful, string CarefulAnswer,
    IReadOnlyList<WordPattern> Goodbyes, IReadOnlyList<(WordPattern Heard, string Topic)> Kept, IReadOnlyList<ListenerKeyword> Keywords)
{
    public static string[] Occasions { get; } = ["opening", "goodbye", "quiet", "leaving", "unsure", "back"];
}

/// <summary>Something that is listened for.</summary>
/// <param name="Words">Any of these.</param>
/// <param name="Rank">Of several that are heard, the highest counts.</param>
/// <param name="Answers">What it means in which company: the first that fits counts.</param>
internal sealed record ListenerKeyword(IReadOnlyList<string> Words, int Rank, IReadOnlyList<ListenerAnswers> Answers);

/// <summary>Answers to a pattern: <c>{1}</c> is what stood in its first part, seen from the other side; <c>{word}</c> the keyword.</summary>
internal sealed record ListenerAnswers(WordPattern Heard, IReadOnlyList<string> Say);
