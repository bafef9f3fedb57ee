using System.Text;

namespace Soother.Skills;

/// <summary>Reads a line of a Mycroft file: <c>(a|b|)</c>, <c>[optional]</c>, <c>{slot}</c> or <c>{{slot}}</c>, and <c>:0</c> for any words.</summary>
internal sealed class MycroftTemplate
{
    public const string AnyWords = "words";
    private readonly string _text;
    private readonly Place _place;
    private int _at;

    private MycroftTemplate(string text, Place place) => (_text, _place) = (text, place);

    /// <exception cref="SkillFaultException">It is no template.</exception>
    public static Phrase Parse(string text, Place place)
    {
        var reader = new MycroftTemplate(text, place);
        var phrase = reader.ReadWays();
        return reader._at == text.Length ? phrase : throw reader.Fault($"'{text[reader._at]}' closes nothing");
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
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            ways.Add(ReadRow());
        }
        return ways.Count == 1 ? ways[0] : new Phrase.Choice(ways);
    }

    private Phrase ReadRow()
    {
        var parts = new List<Phrase>();
        while (_at < _text.Length && _text[_at] is not (')' or ']' or '|'))
        {
            parts.Add(_text[_at] switch
            {
                '(' => ReadEnclosed(')', inner => inner is Phrase.Choice ? inner : new Phrase.Choice([inner])),
                '[' => ReadEnclosed(']', inner => new Phrase.Maybe(inner)),
                '{' => ReadSlot(),
                ':' when _at + 1 < _text.Length && _text[_at + 1] == '0' => ReadAnyWords(),
                '}' => throw Fault("'}' closes nothing"),
                _ => ReadText(),
            });
        }
        return Phrase.Row.Of(parts);
    }

    private Phrase ReadEnclosed(char closing, Func<Phrase, Phrase> make)
    {
        var opening = _text[_at++];
        var inner = ReadWays();
        if (_at == _text.Length || _text[_at] != closing)
            throw Fault($"'{opening}' is not closed");
        _at++;
        return make(inner);
    }

    private Phrase.Slot ReadSlot()
    {
        var isDouble = _text.AsSpan(_at).StartsWith("{{");
        var end = _text.IndexOf(isDouble ? "}}" : "}", _at, StringComparison.Ordinal);
        if (end < 0)
            throw Fault("'{' is not closed");
        var name = _text[(_at + (isDouble ? 2 : 1))..end].Trim();
        _at = end + (isDouble ? 2 : 1);
        if (name.Length == 0)
            throw Fault("a name is missing in {}");
        return new(SkillDraft.NameOf(name), SkillDraft.NameOf(name));
    }

    private Phrase.Slot ReadAnyWords()
    {
        _at += 2;
        return new(AnyWords, AnyWords);
    }

    private Phrase.Text ReadText()
    {
        var text = new StringBuilder();
        do
        {
            text.Append(_text[_at++]);
        }
        while (_at < _text.Length && !"()[]{}|".Contains(_text[_at]) && !_text.AsSpan(_at).StartsWith(":0"));
        return new(text.ToString());
    }

    private SkillFaultException Fault(string reason) => _place.Fault($"{reason} in '{_text}'");
}
