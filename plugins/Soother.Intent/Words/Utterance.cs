namespace Soother.Intent;

/// <summary>What was said: the text and its words, as the language has them.</summary>
internal sealed class Utterance(string text, Language? language = null)
{
    private Utterance? _expanded;

    public string Text { get; } = text;

    public Language Language { get; } = language ?? Language.Default;

    public IReadOnlyList<Token> Tokens { get; private init; } = Tokenizer.Split(text, language);

    /// <summary>The same with what was drawn together as words of their own: "what's" is "what is".</summary>
    public Utterance Expanded => _expanded ??= Tokens.Any(t => t.Spoken.Contains('\'')) ? new Utterance(Text, Language) { Tokens = [.. Tokens.SelectMany(Expand)] } : this;

    public int Count => Tokens.Count;

    /// <summary>What was read in it so far, by the key of who read it. One question is considered by one thread.</summary>
    public Dictionary<string, Candidate[]> Candidates { get; } = [];

    private IEnumerable<Token> Expand(Token token)
    {
        var at = token.Spoken.LastIndexOf('\'');
        if (at <= 0 || !Language.Tables.Contractions.TryGetValue(token.Spoken[(at + 1)..], out var word))
            return [token];
        return [new(token.Spoken[..at].Replace("'", ""), token.Spoken[..at], token.Start, token.Start + at), new(word, word, token.Start + at + 1, token.End)];
    }

    /// <summary>The word at a place, and "" beyond the last.</summary>
    public string WordAt(int index) => index < Tokens.Count ? Tokens[index].Word : "";

    /// <summary>Whether a place is between two words of the text as it was written: "25" is two words, but what is read cannot begin or end inside it.</summary>
    public bool IsBoundary(int index) => index == 0 || index >= Tokens.Count || Tokens[index].Start != Tokens[index - 1].Start;

    /// <summary>The first word that begins at a character or after it.</summary>
    public int IndexAfter(int character)
    {
        var index = 0;
        while (index < Tokens.Count && Tokens[index].Start < character)
            index++;
        return index;
    }

    /// <summary>The text of some words, as it was written.</summary>
    public string Slice(int from, int to) => Text[Tokens[from].Start..Tokens[to - 1].End];
}
