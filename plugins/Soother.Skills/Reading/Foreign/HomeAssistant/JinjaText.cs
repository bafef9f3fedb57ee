using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>Home Assistant's answers: text, or a program in braces. What only puts a slot in is text with a placeholder.</summary>
internal static partial class JinjaText
{
    /// <returns>The text, or null if it is a program.</returns>
    public static string? Read(string jinja)
    {
        var text = SlotValue().Replace(jinja, "{${name}}");
        return text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal) ? null : text.ReplaceLineEndings(" ").Trim();
    }

    [GeneratedRegex(@"\{\{\s*slots\.(?<name>[A-Za-z_]+)\s*(\|[^}]*)?\}\}")]
    private static partial Regex SlotValue();
}
