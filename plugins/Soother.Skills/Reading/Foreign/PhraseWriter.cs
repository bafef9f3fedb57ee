using System.Text;

namespace Soother.Skills;

/// <summary>Writes a phrase as one of our templates.</summary>
internal sealed class PhraseWriter
{
    private const string Special = @"()[]{}<>|;\";
    private readonly StringBuilder _text = new();
    private bool _apart; // what was written last must not touch the next: a slot or a rule is never a part of a word

    public static string Write(Phrase phrase)
    {
        var writer = new PhraseWriter();
        writer.Add(phrase is Phrase.Choice { AnyOrder: false } ? new Phrase.Row([phrase]) : phrase);
        return writer._text.ToString().Trim();
    }

    /// <summary>Words as they are, where a template is expected.</summary>
    public static string Escape(string words) => string.Concat(words.Select(c => Special.Contains(c) ? $"\\{c}" : $"{c}"));

    private void Add(Phrase phrase)
    {
        switch (phrase)
        {
            case Phrase.Text text:
                Put(Escape(text.Value));
                break;
            case Phrase.Row row:
                foreach (var part in row.Parts)
                    Add(part);
                break;
            case Phrase.Choice choice:
                AddWays(choice.Ways, choice.AnyOrder ? ';' : '|', "()");
                break;
            case Phrase.Maybe { Inner: Phrase.Choice { AnyOrder: false } choice }:
                AddWays(choice.Ways, '|', "[]");
                break;
            case Phrase.Maybe maybe when !IsBlank(maybe.Inner):
                AddWays([maybe.Inner], '|', "[]");
                break;
            case Phrase.Slot slot:
                AddApart(slot.Kind == slot.Name ? $"{{{slot.Name}}}" : $"{{{slot.Name}={slot.Kind}}}");
                break;
            case Phrase.Rule rule:
                AddApart($"<{rule.Name}>");
                break;
            case Phrase.Range range:
                AddApart($"{range.From}..{range.To}{(range.Step == 1 ? "" : $",{range.Step}")}");
                break;
            case Phrase.Tagged tagged:
                AddTagged(tagged);
                break;
        }
    }

    private void AddTagged(Phrase.Tagged tagged)
    {
        var tag = $"{{{tagged.Name}{(tagged.Value is null ? "" : $":{tagged.Value}")}}}";
        if (tagged.Inner is null)
        {
            AddApart(tag);
            return;
        }
        BeApart();
        AddWays(tagged.Inner is Phrase.Choice { AnyOrder: false } choice ? choice.Ways : [tagged.Inner], '|', "()");
        _text.Append(tag);
        _apart = true;
    }

    private void AddWays(IReadOnlyList<Phrase> ways, char between, string brackets)
    {
        Put(brackets[..1]);
        var endsApart = false;
        foreach (var (number, way) in ways.Index())
        {
            _apart = false;
            if (number > 0)
                _text.Append(between);
            var start = _text.Length;
            Add(way);
            endsApart |= _text.Length > start && _text[^1] == ' ';
        }
        _apart = endsApart; // (the |)lamp: the space would be lost inside the brackets
        _text.Append(brackets[1]);
    }

    private void AddApart(string text)
    {
        BeApart();
        _text.Append(text);
        _apart = true;
    }

    private void BeApart()
    {
        _apart = false;
        if (_text.Length > 0 && _text[^1] is not ('(' or '[' or '|' or ';' or ' '))
            _text.Append(' ');
    }

    private void Put(string text)
    {
        if (text.Length == 0)
            return;
        if (_apart && !char.IsWhiteSpace(text[0]))
            _text.Append(' ');
        _apart = false;
        _text.Append(_text.Length > 0 && _text[^1] == ' ' ? text.TrimStart() : text);
    }

    private static bool IsBlank(Phrase phrase) => phrase switch
    {
        Phrase.Text text => string.IsNullOrWhiteSpace(text.Value),
        Phrase.Row row => row.Parts.All(IsBlank),
        _ => false,
    };
}
