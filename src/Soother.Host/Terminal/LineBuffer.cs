using System.Globalization;

namespace Soother.Host.Terminal;

/// <summary>A line being edited, and where the cursor is. What a person sees as one character is one step, whatever it takes to write it.</summary>
internal sealed class LineBuffer
{
    private readonly List<string> _characters = [];

    /// <summary>The cursor: how many characters are before it.</summary>
    public int Position { get; private set; }

    public string Text => string.Concat(_characters);

    public IReadOnlyList<string> Characters => _characters;

    public void Set(string text)
    {
        _characters.Clear();
        Position = 0;
        Insert(text);
    }

    public void Insert(string text)
    {
        // A combining mark joins the character before it.
        var before = string.Concat(_characters.Take(Position)) + text;
        var joined = Split(before);
        var after = _characters.Skip(Position).ToList();
        _characters.Clear();
        _characters.AddRange(joined);
        Position = _characters.Count;
        _characters.AddRange(after);
    }

    public void Left() => Position = Math.Max(0, Position - 1);

    public void Right() => Position = Math.Min(_characters.Count, Position + 1);

    public void Home() => Position = 0;

    public void End() => Position = _characters.Count;

    public void WordLeft() => Position = StartOfWord();

    public void WordRight()
    {
        while (Position < _characters.Count && IsSpace(Position))
            Position++;
        while (Position < _characters.Count && !IsSpace(Position))
            Position++;
    }

    public void Backspace()
    {
        if (Position > 0)
            _characters.RemoveAt(--Position);
    }

    public void Delete()
    {
        if (Position < _characters.Count)
            _characters.RemoveAt(Position);
    }

    public void DeleteWord()
    {
        var start = StartOfWord();
        _characters.RemoveRange(start, Position - start);
        Position = start;
    }

    public void DeleteToStart()
    {
        _characters.RemoveRange(0, Position);
        Position = 0;
    }

    public void DeleteToEnd() => _characters.RemoveRange(Position, _characters.Count - Position);

    private int StartOfWord()
    {
        var at = Position;
        while (at > 0 && IsSpace(at - 1))
            at--;
        while (at > 0 && !IsSpace(at - 1))
            at--;
        return at;
    }

    private bool IsSpace(int at) => string.IsNullOrWhiteSpace(_characters[at]);

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var each = StringInfo.GetTextElementEnumerator(text);
        while (each.MoveNext())
            parts.Add(each.GetTextElement());
        return parts;
    }
}
