namespace Soother.Voice.Text;

/// <summary>Puts a pronunciation together, word by word.</summary>
internal sealed class ReadingBuilder
{
    private readonly List<string> _symbols = [];
    private readonly List<SpokenWord> _words = [];

    public void AddWord(string word, IReadOnlyList<string> phonemes, bool guessed)
    {
        if (_symbols.Count > 0 && phonemes.Count > 0 && _symbols[^1] != Pronunciation.Space)
            _symbols.Add(Pronunciation.Space);
        _words.Add(new(word, _symbols.Count, phonemes.Count, guessed));
        _symbols.AddRange(phonemes);
    }

    // Of several marks in a row the first is kept, and none begins a text.
    public void AddMark(string mark)
    {
        if (_symbols.Count > 0 && !Pronunciation.Marks.Contains(_symbols[^1]))
            _symbols.Add(mark);
    }

    public Pronunciation Build() => new(_symbols, _words);
}
