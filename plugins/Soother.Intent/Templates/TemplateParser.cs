using System.Buffers;

namespace Soother.Intent;

/// <summary>
/// Template text to tree: words, <c>[optional]</c>, <c>(one|or another)</c>, <c>{slot}</c>, nested as one likes.
/// </summary>
internal sealed class TemplateParser
{
    private const int MaxDepth = 20, MaxLength = 2000;

    private static readonly SearchValues<char> Special = SearchValues.Create("()[]{}|");

    private readonly string _text;
    private int _at;
    private int _depth;

    private TemplateParser(string text) => _text = text;

    /// <exception cref="TemplateException">It cannot be parsed.</exception>
    public static TemplateNode Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new TemplateException(MaxLength + 1, $"the sentence has more than {MaxLength} characters");
        var parser = new TemplateParser(text);
        var tree = parser.Ways();
        if (parser._at < text.Length)
            throw parser.Fault($"'{text[parser._at]}' closes nothing");
        return tree.CanBeOnly(_ => false) ? throw new TemplateException(1, "it can be said without a word") : tree;
    }

    private TemplateNode Ways()
    {
        if (++_depth > MaxDepth)
            throw Fault($"nested more than {MaxDepth} deep");
        var ways = new List<TemplateNode> { Row() };
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            ways.Add(Row());
        }
        _depth--;
        return ways.Count == 1 ? ways[0] : new TemplateNode.OneOf(ways);
    }

    private TemplateNode Row()
    {
        var parts = new List<TemplateNode>();
        while (_at < _text.Length && _text[_at] is not ('|' or ')' or ']'))
        {
            switch (_text[_at])
            {
                case '(':
                    parts.Add(Enclosed(')'));
                    break;
                case '[':
                    parts.Add(new TemplateNode.Maybe(Enclosed(']')));
                    break;
                case '{':
                    parts.Add(Slot());
                    break;
                case '}':
                    throw Fault("'}' closes nothing");
                default:
                    Words(parts);
                    break;
            }
        }
        return parts.Count == 1 ? parts[0] : new TemplateNode.Row(parts);
    }

    private TemplateNode Enclosed(char closing)
    {
        var start = _at;
        RefuseInsideWord();
        _at++;
        var inner = Ways();
        if (_at == _text.Length)
            throw new TemplateException(start + 1, $"'{_text[start]}' is not closed");
        if (_text[_at] != closing)
            throw Fault($"'{_text[_at]}' stands where '{closing}' must");
        _at++;
        return inner is TemplateNode.Row { Parts.Count: 0 } ? throw new TemplateException(start + 1, $"'{_text[start]}{closing}' is empty") : inner;
    }

    private TemplateNode.SlotOf Slot()
    {
        var start = _at;
        RefuseInsideWord();
        var end = _text.IndexOf('}', start);
        if (end < 0)
            throw Fault("'{' is not closed");
        for (_at = start + 1; _at < end; _at++)
        {
            if (!char.IsAsciiLetterOrDigit(_text[_at]) && _text[_at] is not ('_' or '-'))
                throw Fault($"a slot's name is made of letters, digits, _ and -, not '{_text[_at]}'");
        }
        _at = end + 1;
        return end > start + 1 ? new(_text[(start + 1)..end]) : throw new TemplateException(start + 1, "a slot needs a name");
    }

    private void Words(List<TemplateNode> parts)
    {
        RefuseInsideWord();
        var end = _text.AsSpan(_at).IndexOfAny(Special);
        end = end < 0 ? _text.Length : _at + end;
        parts.AddRange(Tokenizer.Split(_text[_at..end]).Select(t => new TemplateNode.Word(t.Word, t.Spoken)));
        _at = end;
    }

    // "light[s]" reads as if "lights" were meant, but means "light s".
    private void RefuseInsideWord()
    {
        var (before, now) = (_at == 0 ? ' ' : _text[_at - 1], _text[_at]);
        if ((char.IsLetterOrDigit(before) && now is '(' or '[' or '{') || (before is ')' or ']' or '}' && (char.IsLetterOrDigit(now) || now == '\'')))
            throw Fault("put a space here: words cannot be made of pieces; write both forms as (light|lights)");
    }

    private TemplateException Fault(string fault) => new(_at + 1, fault);
}
