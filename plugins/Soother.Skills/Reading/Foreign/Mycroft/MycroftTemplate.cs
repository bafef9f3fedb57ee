using System.Text;

namespace Soother.Skills;

/// <summary>Reads a line of a Mycroft file: <c>(a|b|)</c>, <c>[optional]</c>, <c>{slot}</c> or <c>{{slot}}</c>, and <c>:0</c> for any words.</summary>
internal sealed class MycroftTemplate
{
    public const string AnyWords = "words";
    private readonly TemplateCursor _cursor;

    private MycroftTemplate(string text, Place place) => _cursor = new(text, place);

    /// <exception cref="SkillFaultException">It is no template.</exception>
    public static Phrase Parse(string text, Place place)
    {
        var reader = new MycroftTemplate(text, place);
        return reader._cursor.ReadWhole(reader.ReadWays);
    }

    /// <summary>The first of all ways to say it.</summary>
    public static string First(Phrase phrase) => string.Join(' ', Words(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Words(Phrase phrase) => phrase switch
    {
        Phrase.Text text => text.Value,
        Phrase.Row row => string.Concat(row.Parts.Select(Words)),
        Phrase.Choice choice => Words(choice.Ways[0]),
        _ => "",
    };

    private Phrase ReadWays()
    {
        var ways = new List<Phrase> { ReadRow() };
        while (_cursor.IsAt("|"))
        {
            _cursor.At++;
            ways.Add(ReadRow());
        }
        return ways.Count == 1 ? ways[0] : new Phrase.Choice(ways);
    }

    private Phrase ReadRow() => _cursor.ReadRow(")]|", () => _cursor.Here switch
    {
        '(' => _cursor.ReadGroup(ReadWays),
        '[' => _cursor.ReadOptional(ReadWays),
        '{' => ReadSlot(),
        ':' when IsAnyWords => ReadAnyWords(),
        '}' => throw _cursor.Fault("'}' closes nothing"),
        _ => ReadText(),
    });

    private bool IsAnyWords => _cursor.Text.AsSpan(_cursor.At).StartsWith(":0");

    private Phrase.Slot ReadSlot()
    {
        var (open, close) = _cursor.Text.AsSpan(_cursor.At).StartsWith("{{") ? ("{{", "}}") : ("{", "}");
        var end = _cursor.Text.IndexOf(close, _cursor.At, StringComparison.Ordinal);
        if (end < 0)
            throw _cursor.Fault("'{' is not closed");
        var name = _cursor.Text[(_cursor.At + open.Length)..end].Trim();
        _cursor.At = end + close.Length;
        if (name.Length == 0)
            throw _cursor.Fault("a name is missing in {}");
        return new(SkillDraft.NameOf(name), SkillDraft.NameOf(name));
    }

    private Phrase.Slot ReadAnyWords()
    {
        _cursor.At += 2;
        return new(AnyWords, AnyWords);
    }

    private Phrase.Text ReadText()
    {
        var text = new StringBuilder();
        do
        {
            text.Append(_cursor.Text[_cursor.At++]);
        }
        while (!_cursor.IsAtEnd && !_cursor.IsAt("()[]{}|") && !IsAnyWords);
        return new(text.ToString());
    }
}
