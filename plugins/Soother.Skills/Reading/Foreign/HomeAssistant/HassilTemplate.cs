using System.Text;

namespace Soother.Skills;

/// <summary>
/// Reads a Home Assistant sentence: <c>(a|b)</c>, <c>[optional]</c>, <c>(in;any;order)</c>, <c>{list}</c>, <c>{list:slot}</c>, <c>&lt;rule&gt;</c>,
/// <c>\</c> before a sign that means itself.
/// </summary>
internal sealed class HassilTemplate
{
    private const string Delimiters = "()[]{}<>|;";
    private readonly string _text;
    private readonly Place _place;
    private readonly HassilNames _names;
    private int _at;

    private HassilTemplate(string text, Place place, HassilNames names) => (_text, _place, _names) = (text.ReplaceLineEndings(" ").Trim(), place, names);

    /// <exception cref="SkillFaultException">It is no template, or names something that is not there.</exception>
    public static Phrase Parse(string text, Place place, HassilNames names)
    {
        var reader = new HassilTemplate(text, place, names);
        var phrase = reader.ReadWays();
        return reader._at == reader._text.Length ? phrase : throw reader.Fault($"'{reader._text[reader._at]}' closes nothing");
    }

    private Phrase ReadWays()
    {
        var ways = new List<Phrase> { ReadRow() };
        var between = _at < _text.Length && _text[_at] is '|' or ';' ? _text[_at] : '|';
        while (_at < _text.Length && _text[_at] == between)
        {
            _at++;
            ways.Add(ReadRow());
        }
        if (_at < _text.Length && _text[_at] is '|' or ';')
            throw Fault("'|' and ';' stand side by side");
        return ways.Count == 1 ? ways[0] : new Phrase.Choice(ways, between == ';');
    }

    private Phrase ReadRow()
    {
        var parts = new List<Phrase>();
        while (_at < _text.Length && _text[_at] is not (')' or ']' or '|' or ';'))
        {
            parts.Add(_text[_at] switch
            {
                '(' => ReadEnclosed(')', inner => inner is Phrase.Choice ? inner : new Phrase.Choice([inner])),
                '[' => ReadEnclosed(']', inner => new Phrase.Maybe(inner)),
                '{' => ReadSlot(),
                '<' => _names.Rule(ReadName('>'), _place),
                '}' or '>' => throw Fault($"'{_text[_at]}' closes nothing"),
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
        var name = ReadName('}');
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (name.Contains('@'))
            throw Fault($"{{{name}}} keeps a value in Home Assistant's context, which is not there in Soother");
        return colon < 0 ? _names.Slot(name, name, _place) : _names.Slot(name[..colon], name[(colon + 1)..], _place);
    }

    private string ReadName(char closing)
    {
        var end = _text.IndexOf(closing, _at);
        if (end < 0)
            throw Fault($"'{_text[_at]}' is not closed");
        var name = _text[(_at + 1)..end].Trim();
        _at = end + 1;
        return name.Length > 0 ? name : throw Fault("a name is missing");
    }

    private Phrase.Text ReadText()
    {
        var text = new StringBuilder();
        for (; _at < _text.Length && !Delimiters.Contains(_text[_at]); _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
                _at++;
            text.Append(_text[_at]);
        }
        return new(text.ToString());
    }

    private SkillFaultException Fault(string reason) => _place.Fault($"{reason} in '{_text}'");
}
