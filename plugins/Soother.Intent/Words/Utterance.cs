namespace Soother.Intent;

/// <summary>What was said: the text and its words.</summary>
internal sealed class Utterance(string text)
{
    public string Text { get; } = text;

    public IReadOnlyList<Token> Tokens { get; } = Tokenizer.Split(text);

    public int Count => Tokens.Count;

    /// <summary>The word at a place, and "" beyond the last.</summary>
    public string WordAt(int index) => index < Tokens.Count ? Tokens[index].Word : "";

    /// <summary>Whether a place is between two words of the text as it was written: "25" is two words, but what is read cannot begin or end inside it.</summary>
    public bool IsBoundary(int index) => index == 0 || index >= Tokens.Count || Tokens[index].Start != Tokens[index - 1].Start;

    /// <summary>The text of some words, as it was written.</summary>
    public string Slice(int from, int to) => Text[Tokens[from].Start..Tokens[to - 1].End];
}
