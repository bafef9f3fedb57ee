using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>
/// Reads a Rhasspy sentence: <c>(a | b)</c>, <c>[optional]</c>, <c>words{tag}</c>, <c>{tag:value}</c>, <c>in:out</c>, <c>&lt;rule&gt;</c>,
/// <c>$slot</c>, <c>1..10,2</c>, <c>!converter</c>. What stands after a word or a bracket, without a space, belongs to it.
/// </summary>
internal sealed partial class RhasspyTemplate
{
    private const string Delimiters = "()[]{}<>|:!$\\";
    private readonly string _text;
    private readonly Place _place;
    private readonly IRhasspyNames _names;
    private int _at;

    private RhasspyTemplate(string text, Place place, IRhasspyNames names) => (_text, _place, _names) = (text.Trim(), place, names);

    /// <exception cref="SkillFaultException">It is no template, or names something that is not there.</exception>
    public static Phrase Parse(string text, Place place, IRhasspyNames names) => ParsePiece(text, place, names).Phrase;

    /// <summary>Reads words that may stand for others: <c>living room:lounge</c>.</summary>
    public static RhasspyPiece ParsePiece(string text, Place place, IRhasspyNames names)
    {
        var reader = new RhasspyTemplate(text, place, names);
        var piece = reader.ReadWays();
        return reader._at == reader._text.Length ? piece : throw reader.Fault($"'{reader._text[reader._at]}' closes nothing");
    }

    private RhasspyPiece ReadWays()
    {
        var ways = new List<RhasspyPiece> { ReadRow() };
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            ways.Add(ReadRow());
        }
        return ways.Count == 1 ? ways[0] : RhasspyPiece.Choice(ways);
    }

    private RhasspyPiece ReadRow()
    {
        var parts = new List<RhasspyPiece>();
        while (_at < _text.Length && _text[_at] is not (')' or ']' or '|'))
        {
            if (char.IsWhiteSpace(_text[_at]))
            {
                _at++;
                parts.Add(RhasspyPiece.Space);
            }
            else
            {
                parts.Add(ReadTagged(ReadSingle()));
            }
        }
        return RhasspyPiece.Row(parts);
    }

    private RhasspyPiece ReadSingle() => _text[_at] switch
    {
        '(' => ReadEnclosed(')'),
        '[' => ReadEnclosed(']').Maybe(),
        '<' => RhasspyPiece.Of(_names.Rule(ReadName('<', '>'), _place)),
        '$' => ReadSlot(),
        ':' or '{' => RhasspyPiece.Empty,
        '}' or '>' => throw Fault($"'{_text[_at]}' closes nothing"),
        _ => ReadWord(),
    };

    /// <summary>What belongs to the piece before it: other words that it stands for, converters, a tag.</summary>
    private RhasspyPiece ReadTagged(RhasspyPiece piece)
    {
        while (_at < _text.Length)
        {
            if (_text[_at] == ':')
            {
                _at++;
                piece = piece.For(_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (')' or ']' or '|' or '{' or '!') ? ReadSingle().Words : "");
            }
            else if (_text[_at] == '!')
            {
                piece = RhasspyConverter.Apply(ReadConverter(), piece, note => _names.Note(_place, note));
            }
            else if (_text[_at] == '{')
            {
                piece = Tag(piece, ReadName('{', '}'));
            }
            else
            {
                break;
            }
        }
        return piece;
    }

    private RhasspyPiece Tag(RhasspyPiece piece, string tag)
    {
        var converters = tag.Split('!');
        var parts = converters[0].Split(':', 2);
        if (parts.Length == 2)
            piece = piece.For(parts[1].Trim());
        foreach (var converter in converters[1..])
            piece = RhasspyConverter.Apply(converter.Trim(), piece, note => _names.Note(_place, note));
        return piece.Tag(SkillDraft.NameOf(parts[0].Trim()), note => _names.Note(_place, $"{note} in '{_text}'"));
    }

    private RhasspyPiece ReadEnclosed(char closing)
    {
        var opening = _text[_at++];
        var inner = ReadWays();
        if (_at == _text.Length || _text[_at] != closing)
            throw Fault($"'{opening}' is not closed");
        _at++;
        return inner.Group();
    }

    private RhasspyPiece ReadSlot()
    {
        var match = SlotName().Match(_text, _at);
        if (!match.Success)
            throw Fault("a name is missing after '$'");
        _at += match.Length;
        return _names.Slot(match.Groups["name"].Value, [.. match.Groups["arguments"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries)], _place);
    }

    private string ReadName(char opening, char closing)
    {
        var end = _text.IndexOf(closing, _at);
        if (end < 0)
            throw Fault($"'{opening}' is not closed");
        var name = _text[(_at + 1)..end].Trim();
        _at = end + 1;
        return name.Length > 0 ? name : throw Fault("a name is missing");
    }

    private string ReadConverter()
    {
        var match = ConverterName().Match(_text, _at + 1);
        _at += 1 + match.Length;
        return match.Value;
    }

    private RhasspyPiece ReadWord()
    {
        if (NumberRange().Match(_text, _at) is { Success: true } range)
        {
            _at += range.Length;
            int Number(string group) => int.Parse(range.Groups[group].Value, CultureInfo.InvariantCulture);
            var (from, to) = (Number("from"), Number("to"));
            return RhasspyPiece.Of(new Phrase.Range(Math.Min(from, to), Math.Max(from, to), range.Groups["step"].Success ? Number("step") : 1));
        }
        var word = new StringBuilder();
        for (; _at < _text.Length && !char.IsWhiteSpace(_text[_at]) && (_text[_at] == '\\' || !Delimiters.Contains(_text[_at])); _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
                _at++;
            word.Append(_text[_at]);
        }
        return RhasspyPiece.Of(new Phrase.Text(word.ToString()));
    }

    private SkillFaultException Fault(string reason) => _place.Fault($"{reason} in '{_text}'");

    [GeneratedRegex(@"\G\$(?<name>[\w./-]+)(,(?<arguments>[\w.,+-]*))?")]
    private static partial Regex SlotName();

    [GeneratedRegex(@"\G[\w.-]*")]
    private static partial Regex ConverterName();

    [GeneratedRegex(@"\G(?<from>-?[0-9]{1,9})\.\.(?<to>-?[0-9]{1,9})(,(?<step>[0-9]{1,9}))?")]
    private static partial Regex NumberRange();
}
