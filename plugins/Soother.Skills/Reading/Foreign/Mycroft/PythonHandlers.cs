using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>A method of a skill's program that acts on an intent.</summary>
/// <param name="File">The file of sentences, or null.</param>
/// <param name="Name">The name that the rule of keywords has, maybe empty.</param>
/// <param name="Calls">The rule: <c>require</c>, <c>optionally</c>, <c>one_of</c>, <c>exclude</c>, with names.</param>
/// <param name="Method">The method.</param>
/// <param name="Line">Where the intent is declared.</param>
internal sealed record PythonHandler(string? File, string Name, IReadOnlyList<(string Call, IReadOnlyList<string> Names)> Calls, string? Method, int Line);

/// <summary>
/// Finds in the text of a Mycroft skill's program which intents it declares and which dialogs it speaks. The text is only looked at; no program is run.
/// </summary>
internal sealed partial class PythonHandlers(string program)
{
    private readonly string _text = Comment().Replace(program, "");

    public IEnumerable<PythonHandler> Declared()
    {
        foreach (Match decorator in Decorator().Matches(_text))
        {
            var arguments = Enclosed(decorator.Index + decorator.Length);
            var method = Method().Match(_text, decorator.Index + decorator.Length + arguments.Length);
            yield return Handler(arguments, method.Success ? method.Groups["name"].Value : null, decorator.Index);
        }
        foreach (Match registered in Registration().Matches(_text))
        {
            var arguments = Enclosed(registered.Index + registered.Length);
            var method = Bound().Match(arguments);
            var declared = Variable().Match(arguments) is { Success: true } variable ? Assigned(variable.Groups["name"].Value) ?? arguments : arguments;
            yield return Handler(declared, method.Success ? method.Groups["name"].Value : null, registered.Index);
        }
    }

    /// <summary>The dialogs that a method speaks, itself or through a method that it calls.</summary>
    public IReadOnlyList<string> DialogsOf(string method, int deep = 2)
    {
        var body = Body(method);
        var spoken = Spoken().Matches(body).Select(match => match.Groups["name"].Value).Distinct().ToList();
        if (spoken.Count > 0 || deep == 0)
            return spoken;
        return [.. Called().Matches(body).Select(call => call.Groups["name"].Value).Where(name => name != method).Distinct().SelectMany(name => DialogsOf(name, deep - 1)).Distinct()];
    }

    /// <summary>Whether all that a method does is to speak a dialog.</summary>
    public bool OnlySpeaks(string method) => SpeaksOnce().IsMatch(Described().Replace(Body(method), ""));

    private PythonHandler Handler(string declared, string? method, int at)
    {
        var line = _text.AsSpan(0, at).Count('\n') + 1;
        var builder = Builder().Match(declared);
        if (!builder.Success)
            return new(FileName().Match(declared) is { Success: true } file ? file.Groups["name"].Value : null, "", [], method, line);
        var calls = Call().Matches(declared, builder.Index)
            .Select(call => (call.Groups["call"].Value, (IReadOnlyList<string>)[.. Quoted().Matches(call.Groups["names"].Value).Select(name => name.Groups["text"].Value)]))
            .Where(call => call.Item2.Count > 0);
        return new(null, builder.Groups["name"].Value, [.. calls], method, line);
    }

    private string? Assigned(string variable)
    {
        var match = Regex.Match(_text, $@"^[ \t]*{Regex.Escape(variable)}[ \t]*=[ \t]*(?<value>\(?[ \t\\]*\n?[ \t]*(IntentBuilder|AdaptIntent)(.|\n)*?)(\.build\(\)|\n[ \t]*\n)", RegexOptions.Multiline);
        return match.Success ? match.Groups["value"].Value : null;
    }

    /// <summary>A method's text: all that is further to the right than its head.</summary>
    private string Body(string method)
    {
        var head = Regex.Match(_text, $@"^(?<indent>[ \t]*)(async )?def {Regex.Escape(method)}\s*\(", RegexOptions.Multiline);
        if (!head.Success)
            return "";
        var code = EndOfHead().Match(_text, head.Index + head.Length);
        if (!code.Success)
            return "";
        var rest = _text[(code.Index + code.Length)..];
        var next = Regex.Match(rest, $@"^[ \t]{{0,{head.Groups["indent"].Length}}}[@\w]", RegexOptions.Multiline);
        return next.Success ? rest[..next.Index] : rest;
    }

    /// <summary>What stands before the bracket that closes the one before this place.</summary>
    private string Enclosed(int from)
    {
        var depth = 1;
        for (var at = from; at < _text.Length; at++)
        {
            depth += _text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return _text[from..at];
        }
        return _text[from..];
    }

    [GeneratedRegex(@"(?<=^[^""'\n]*)#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@intent_(file_)?handler\(")]
    private static partial Regex Decorator();

    [GeneratedRegex(@"self\.register_intent(_file)?\(")]
    private static partial Regex Registration();

    [GeneratedRegex(@"\bdef (?<name>\w+)")]
    private static partial Regex Method();

    [GeneratedRegex(@",\s*self\.(?<name>\w+)\s*$")]
    private static partial Regex Bound();

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*,")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\b(IntentBuilder|AdaptIntent)\(\s*([""'](?<name>[^""']*)[""'])?\s*\)")]
    private static partial Regex Builder();

    [GeneratedRegex(@"\.\s*(?<call>require|optionally|one_of|exclude)\(\s*(?<names>[^)]*)\)")]
    private static partial Regex Call();

    [GeneratedRegex(@"[""'](?<text>[^""']+)[""']")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[""'](?<name>[^""']+\.intent)[""']")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\bspeak_dialog\(\s*[""'](?<name>[^""']+)[""']")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^\s*(return )?self\.speak_dialog\([^()]*\)\s*$")]
    private static partial Regex SpeaksOnce();

    [GeneratedRegex("\"\"\".*?\"\"\"", RegexOptions.Singleline)]
    private static partial Regex Described();

    [GeneratedRegex(@"\)[^:\n]*:[ \t]*(?=\n)")]
    private static partial Regex EndOfHead();

    [GeneratedRegex(@"\bself\.(?<name>_*[a-z]\w*)\(")]
    private static partial Regex Called();
}
