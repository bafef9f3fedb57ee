using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>A section of a <c>sentences.ini</c>: an intent, with its sentences and its rules.</summary>
internal sealed record IniSection(string Name, Place Place)
{
    public List<(string Text, Place Place)> Sentences { get; } = [];

    public Dictionary<string, (string Text, Place Place)> Rules { get; } = [];
}

/// <summary>Reads a <c>sentences.ini</c> into sections.</summary>
internal static partial class IniFile
{
    public static IReadOnlyList<IniSection> Read(IEnumerable<string> lines, string shown, SkillDraft draft)
    {
        var sections = new Dictionary<string, IniSection>();
        IniSection? section = null;
        foreach (var (number, raw) in lines.Index())
        {
            var place = new Place(shown, number + 1);
            var line = raw.Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line[0] is '#' or ';')
                continue;
            if (Header().Match(line) is { Success: true } header)
            {
                var name = header.Groups["name"].Value.Trim();
                section = sections.TryGetValue(name, out var known) ? known : sections[name] = new(name, place);
            }
            else if (section is null)
            {
                draft.Fault(place, $"'{line}' stands before the first [Intent]");
            }
            else if (Rule().Match(line) is { Success: true } rule)
            {
                section.Rules[rule.Groups["name"].Value] = (rule.Groups["text"].Value.Trim(), place);
            }
            else
            {
                section.Sentences.Add((line.StartsWith(@"\[", StringComparison.Ordinal) ? line[1..] : line, place)); // [ begins a section, so a sentence escapes it
            }
        }
        return [.. sections.Values];
    }

    [GeneratedRegex(@"^\[(?<name>[^\[\]|]+)\]$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^(?<name>[\w.-]+)\s*=(?<text>.*)$")]
    private static partial Regex Rule();
}
