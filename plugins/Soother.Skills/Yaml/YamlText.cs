using System.Text;
using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>Writes values as YAML, as a person would.</summary>
internal static partial class YamlText
{
    private const int WidestLine = 130;

    public static string Write(YamlValue mapping)
    {
        var text = new StringBuilder();
        WriteMapping(text, mapping, 0);
        return text.ToString();
    }

    /// <summary>Whether two values say the same, wherever they stand.</summary>
    public static bool Same(YamlValue one, YamlValue other) => Flow(one) == Flow(other);

    private static void WriteMapping(StringBuilder text, YamlValue mapping, int depth)
    {
        foreach (var (key, value) in mapping.Keys!)
        {
            text.Append(' ', depth * 2).Append(Scalar(key)).Append(':');
            WriteValue(text, value, depth);
        }
    }

    private static void WriteValue(StringBuilder text, YamlValue value, int depth)
    {
        var flow = Flow(value);
        var isLong = (depth * 2) + flow.Length > WidestLine;
        if (value.Keys is { Count: > 0 } keys && (isLong || depth == 0 || keys.Values.Any(inner => inner.Text is null)))
        {
            text.Append('\n');
            WriteMapping(text, value, depth + 1);
        }
        else if (value.Items is { Count: > 0 } items && (isLong || items.Any(item => item.Text is { Length: > 40 })))
        {
            text.Append('\n');
            foreach (var item in items)
                text.Append(' ', (depth * 2) + 2).Append("- ").Append(Flow(item)).Append('\n');
        }
        else
        {
            text.Append(' ').Append(flow).Append('\n');
        }
    }

    private static string Flow(YamlValue value) => value switch
    {
        { Keys: { } keys } => $"{{{string.Join(", ", keys.Select(pair => $"{Scalar(pair.Key)}: {Flow(pair.Value)}"))}}}",
        { Items: { } items } => $"[{string.Join(", ", items.Select(Flow))}]",
        { Text: null } => "null",
        { IsPlain: true, Text: { } plain } when Simple().IsMatch(plain) => plain,
        _ => Scalar(value.Text!),
    };

    /// <summary>Quoted wherever YAML could take it for something else than these words.</summary>
    private static string Scalar(string text) => Simple().IsMatch(text) && !NoText().IsMatch(text)
        ? text
        : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t")}\"";

    [GeneratedRegex(@"^(?!.*\s$)[A-Za-z0-9_/][A-Za-z0-9_ .'/!?-]*$")]
    private static partial Regex Simple();

    // Numbers, truths and nothing.
    [GeneratedRegex(@"^([-+.0-9].*|true|false|yes|no|on|off|null|y|n)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoText();
}
