using System.Text;

namespace Soother.Skills;

/// <summary>
/// Reads a Home Assistant sentence: <c>(a|b)</c>, <c>[optional]</c>, <c>(in;any;order)</c>, <c>{list}</c>, <c>{list:slot}</c>, <c>&lt;rule&gt;</c>,
/// <c>\</c> before a sign that means itself.
/// </summary>
internal sealed class HassilTemplate
{
    private const string Delimiters = "()[]{}<>|;";
    private readonly TemplateCursor _cursor;
    private readonly Place _place;
    private readonly HassilNames _names;

    private HassilTemplate(string text, Place place, HassilNames names) => (_cursor, _place, _names) = (new(text.ReplaceLineEndings(" ").Trim(), place), place, names);

    /// <exception cref="SkillFaultException">It is no template, or names something that is not there.</exception>
    public static Phrase Parse(string text, Place place, HassilNames names)
    {
        var reader = new HassilTemplate(text, place, names);
        return reader._cursor.ReadWhole(reader.ReadWays);
    }

    private Phrase ReadWays()
    {
        var ways = new List<Phrase> { ReadRow() };
        var between = _cursor.IsAt("|;") ? _cursor.Here : '|';
        while (!_cursor.IsAtEnd && _cursor.Here == between)
        {
            _cursor.At++;
            ways.Add(ReadRow());
        }
        if (_cursor.IsAt("|;"))
            throw _cursor.Fault("'|' and ';' stand side by side");
        return ways.Count == 1 ? ways[0] : new Phrase.Choice(ways, between == ';');
    }

    private Phrase ReadRow() => _cursor.ReadRow(")]|;", () => _cursor.Here switch
    {
        '(' => _cursor.ReadGroup(ReadWays),
        '[' => _cursor.ReadOptional(ReadWays),
        '{' => ReadSlot(),
        '<' => _names.Rule(ReadName('>'), _place),
        '}' or '>' => throw _cursor.Fault($"'{_cursor.Here}' closes nothing"),
        _ => ReadText(),
    });

    private Phrase.Slot ReadSlot()
    {
        var name = ReadName('}');
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (name.Contains('@'))
            throw _cursor.Fault($"{{{name}}} keeps a value in Home Assistant's context, which is not there in Soother");
        return colon < 0 ? _names.Slot(name, name, _place) : _names.Slot(name[..colon], name[(colon + 1)..], _place);
    }

    private string ReadName(char closing)
    {
        var end = _cursor.Text.IndexOf(closing, _cursor.At);
        if (end < 0)
            throw _cursor.Fault($"'{_cursor.Here}' is not closed");
        var name = _cursor.Text[(_cursor.At + 1)..end].Trim();
        _cursor.At = end + 1;
        return name.Length > 0 ? name : throw _cursor.Fault("a name is missing");
    }

    private Phrase.Text ReadText()
    {
        var text = new StringBuilder();
        for (; !_cursor.IsAtEnd && !_cursor.IsAt(Delimiters); _cursor.At++)
        {
            if (_cursor.Here == '\\' && _cursor.At + 1 < _cursor.Text.Length)
                _cursor.At++;
            text.Append(_cursor.Here);
        }
        return new(text.ToString());
    }
}
