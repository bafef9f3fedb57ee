namespace Soother.Intent;

/// <summary>What was said: the text and its words.</summary>
internal sealed class Utterance(string text)
{
    public string Text { get; } = text;

    public IReadOnlyList<Token> Tokens { get; } = Tokenizer.Split(text);

    public int Count => Tokens.Count;

    /// <summary>The word at a place, and "" beyond the last.</summary>
    public string WordAt(int index) => index < Tokens.Count ? Tokens[index].Word : "";

    /// <summary>The text of some words, as it was written.</summary>
    public string Slice(int from, int to) => Text[Tokens[from].Start..Tokens[to - 1].End];
}
