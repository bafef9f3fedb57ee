using System.Text;
using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>A text with <c>{placeholders}</c>: a name, or a path into a value such as <c>{answer.list.0.name}</c>. <c>\{</c> is a brace.</summary>
internal sealed partial class Template
{
    private readonly IReadOnlyList<Piece> _pieces;

    public Template(string text)
    {
        Text = text;
        _pieces = Split(text);
        Paths = [.. _pieces.Where(p => p.IsPath).Select(p => p.Text)];
    }

    private Template(string text, IReadOnlyList<Piece> pieces) => (Text, _pieces, Paths) = (text, pieces, []);

    public string Text { get; }

    /// <summary>The placeholders' paths, as written.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Whether it is one placeholder and nothing else, so that a value keeps its type.</summary>
    public bool IsOnlyPath => Paths.Count == 1 && Text == $"{{{Paths[0]}}}";

    /// <summary>A text as it is: braces that somebody said are no placeholders.</summary>
    public static Template Literal(string text) => new(text, [new(text, IsPath: false)]);

    /// <summary>The text with each placeholder replaced.</summary>
    /// <param name="write">Gives what to write for a path, and is told all that was written before it.</param>
    public string Fill(Func<string, string> write)
    {
        var text = new StringBuilder();
        foreach (var piece in _pieces)
            text.Append(piece.IsPath ? write(piece.Text) : piece.Text);
        return text.ToString();
    }

    /// <summary>The same as something to say: what is written for a placeholder at the beginning of a sentence begins with a capital.</summary>
    public string FillSentences(Func<string, string> write)
    {
        var text = new StringBuilder();
        foreach (var piece in _pieces)
        {
            var words = piece.IsPath ? write(piece.Text) : piece.Text;
            text.Append(piece.IsPath && words.Length > 0 && BeginsSentence(text) ? char.ToUpperInvariant(words[0]) + words[1..] : words);
        }
        return text.ToString();
    }

    private static bool BeginsSentence(StringBuilder before)
    {
        var end = before.Length - 1;
        while (end >= 0 && char.IsWhiteSpace(before[end]))
            end--;
        return end < 0 || (end < before.Length - 1 && before[end] is ('.' or '!' or '?'));
    }

    /// <summary>The text with each placeholder replaced by JSON: the inside of a string where it stands between quotes, a whole value elsewhere.</summary>
    public string FillJson(Func<string, JsonElement> find)
    {
        var text = new StringBuilder();
        var quoted = false;
        foreach (var piece in _pieces)
        {
            if (piece.IsPath)
            {
                var value = find(piece.Text);
                text.Append(quoted ? JsonEncodedText.Encode(Values.PlainOf(value)).Value : value.GetRawText());
                continue;
            }
            for (var i = 0; i < piece.Text.Length; i++)
            {
                if (piece.Text[i] == '"' && !(quoted && i > 0 && IsEscaped(piece.Text, i)))
                    quoted = !quoted;
            }
            text.Append(piece.Text);
        }
        return text.ToString();
    }

    private static bool IsEscaped(string text, int at)
    {
        var slashes = 0;
        while (at - slashes > 0 && text[at - slashes - 1] == '\\')
            slashes++;
        return slashes % 2 == 1;
    }

    private static List<Piece> Split(string text)
    {
        var pieces = new List<Piece>();
        var from = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            pieces.Add(new(text[from..match.Index], IsPath: false));
            var path = match.Groups["path"];
            pieces.Add(path.Success ? new(path.Value, IsPath: true) : new(match.Value[1..], IsPath: false));
            from = match.Index + match.Length;
        }
        pieces.Add(new(text[from..], IsPath: false));
        return pieces;
    }

    // Other braces are text, so that a JSON payload needs no escapes.
    [GeneratedRegex(@"\\\{|\{(?<path>[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_-]+)*)\}")]
    private static partial Regex Placeholder();

    private sealed record Piece(string Text, bool IsPath);
}
