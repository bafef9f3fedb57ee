using System.Buffers;
using System.Text;

namespace Soother.Intent;

/// <summary>Template text to pieces, as they are written; every fault has its place.</summary>
internal sealed class PartReader
{
    private const int MaxDepth = 20, MaxLength = 4000;

    private static readonly SearchValues<char> Special = SearchValues.Create(@"()[]{}<>|;\");

    private readonly string _text;
    private int _at;
    private int _depth;

    private PartReader(string text) => _text = text;

    /// <summary>The ways to say a template: several where it has a <c>|</c> outside brackets.</summary>
    /// <exception cref="TemplateException">It cannot be read.</exception>
    public static Part.Group Read(string text)
    {
        if (text.Length > MaxLength)
            throw new TemplateException(MaxLength + 1, $"the sentence has more than {MaxLength} characters");
        var reader = new PartReader(text);
        var all = reader.Ways('\0', 0, glued: false);
        return reader._at == text.Length ? all : throw reader.Fault($"'{text[reader._at]}' closes nothing");
    }

    private Part.Group Ways(char closing, int start, bool glued)
    {
        if (++_depth > MaxDepth)
            throw Fault($"nested more than {MaxDepth} deep");
        var ways = new List<IReadOnlyList<Part>> { Row(closing) };
        var between = _at < _text.Length ? _text[_at] : '\0';
        while (_at < _text.Length && _text[_at] is '|' or ';')
        {
            if (_text[_at] != between)
                throw Fault("'|' and ';' stand side by side: put brackets around one of them");
            _at++;
            ways.Add(Row(closing));
        }
        _depth--;
        return new(start, glued, ways, closing == ']', between == ';');
    }

    private List<Part> Row(char closing)
    {
        var parts = new List<Part>();
        var glued = true;   // to the bracket
        while (_at < _text.Length && _text[_at] is not ('|' or ')' or ']') && (_text[_at] != ';' || closing == '\0'))
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == ';')
            {
                (_at, glued) = (_at + 1, false);
                continue;
            }
            parts.Add(_text[_at] switch
            {
                '(' => Enclosed(')', glued),
                '[' => Enclosed(']', glued),
                '{' => Slot(glued),
                '<' => new Part.Rule(_at, glued, Name('<', '>', "a rule")),
                '}' or '>' => throw Fault($"'{_text[_at]}' closes nothing"),
                _ => Text(glued),
            });
            glued = true;
        }
        return parts;
    }

    private Part.Group Enclosed(char closing, bool glued)
    {
        var start = _at++;
        var group = Ways(closing, start, glued);
        if (_at == _text.Length)
            throw new TemplateException(start + 1, $"'{_text[start]}' is not closed");
        if (_text[_at] != closing)
            throw Fault($"'{_text[_at]}' stands where '{closing}' must");
        _at++;
        return group.Ways.Any(w => w.Count > 0) ? group : throw new TemplateException(start + 1, $"'{_text[start]}{closing}' is empty");
    }

    private Part.Slot Slot(bool glued)
    {
        var start = _at;
        var end = _text.IndexOf('}', start);
        var value = end < 0 ? -1 : _text.IndexOf(':', start, end - start);
        var kind = end < 0 ? -1 : _text.IndexOf('=', start, (value < 0 ? end : value) - start);
        var name = Name('{', '}', "a slot");
        if (value >= 0)
            return new(start, glued, name[..(value - start - 1)], null, name[(value - start)..]);
        return kind < 0 ? new(start, glued, name, null, null) : new(start, glued, name[..(kind - start - 1)], name[(kind - start)..], null);
    }

    // A fixed value, behind a colon, is any text.
    private string Name(char opening, char closing, string what)
    {
        var start = _at;
        var end = _text.IndexOf(closing, start);
        if (end < 0)
            throw Fault($"'{opening}' is not closed");
        for (_at = start + 1; _at < end && _text[_at] != ':'; _at++)
        {
            if (_text[_at] == '=' && opening == '{' ? _at == start + 1 || _at == end - 1 : !char.IsLetterOrDigit(_text[_at]) && _text[_at] is not ('_' or '-' or '.'))
                throw Fault($"{what}'s name is made of letters, digits, _ . and -, not '{_text[_at]}'");
        }
        if (_at == start + 1)
            throw new TemplateException(start + 1, $"{what} needs a name");
        if (_at < end && (opening == '<' || _at == end - 1))
            throw Fault(opening == '<' ? $"{what}'s name is made of letters, digits, _ . and -, not ':'" : "there is no value after ':'");
        _at = end + 1;
        return _text[(start + 1)..end];
    }

    private Part.Text Text(bool glued)
    {
        var (start, raw) = (_at, new StringBuilder());
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && (_text[_at] == '\\' || !Special.Contains(_text[_at])))
        {
            if (_text[_at] == '\\' && ++_at == _text.Length)
                throw Fault("there is nothing after '\\'");
            raw.Append(_text[_at++]);
        }
        return new(start, glued, raw.ToString());
    }

    private TemplateException Fault(string fault) => new(_at + 1, fault);
}
