using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>A skill's dialogs: what it can answer. All become texts of the skill; those without values that only its program has can be replies.</summary>
internal sealed partial class MycroftDialogs
{
    private const int MostVariants = 50;
    private readonly Dictionary<string, List<(string Text, Place Place)>> _dialogs = [];

    public MycroftDialogs(MycroftFolder folder, SkillDraft draft)
    {
        foreach (var file in folder.Files(".dialog").Concat(folder.Files(".template")).Concat(folder.Files(".word")))
        {
            draft.Try(new Place(folder.Shown(file), 1), () =>
            {
                var name = Path.GetFileNameWithoutExtension(file);
                var lines = folder.Lines(file).SelectMany(line => Variants(line.Text).Select(text => (text, line.Place))).ToList();
                if (lines.Count > 0 && _dialogs.TryAdd(name, lines))
                    draft.AddText(name, lines[0].Place.List(lines.Select(line => line.Place.Text(line.text))));
            });
        }
    }

    /// <summary>The variants of a dialog that need no other values than these slots.</summary>
    public IReadOnlyList<YamlValue> Find(string name, IReadOnlySet<string> slots)
    {
        if (name.EndsWith(".dialog", StringComparison.Ordinal))
            name = name[..^".dialog".Length];
        return [.. _dialogs.GetValueOrDefault(name, []).Where(line => new Template(line.Text).Paths.All(slots.Contains)).Select(line => line.Place.Text(line.Text))];
    }

    /// <summary>What a line can say: its brackets written out, as replies have none.</summary>
    private static IEnumerable<string> Variants(string line)
    {
        List<string> open = [Placeholder().Replace(line, match => $"{{{SkillDraft.NameOf(match.Groups["name"].Value)}}}")];
        while (open.Count <= MostVariants && open.Exists(text => Brackets().IsMatch(text)))
            open = [.. open.SelectMany(WrittenOut)];
        return open.Select(text => Spaces().Replace(text, " ").Trim()).Where(text => text.Length > 0).Distinct().Take(MostVariants);
    }

    private static IEnumerable<string> WrittenOut(string text)
    {
        var match = Brackets().Match(text);
        return match.Success ? match.Groups["ways"].Value.Split('|').Select(way => text[..match.Index] + way + text[(match.Index + match.Length)..]) : [text];
    }

    [GeneratedRegex(@"\((?<ways>[^()]*\|[^()]*)\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\{\{?\s*(?<name>[^{}]+?)\s*\}?\}")]
    private static partial Regex Placeholder();
}
