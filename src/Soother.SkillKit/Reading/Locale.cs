using System.Globalization;
using System.Text.RegularExpressions;
using Soother.Contracts;

namespace Soother.SkillKit.Reading;

/// <summary>
/// Sentences (<c>NAME.intent</c>), replies (<c>NAME.dialog</c>) and lists (<c>NAME.list</c>) of one language: the plugin's own files in <c>locale/LANGUAGE</c>, and
/// beneath them those of the kit. A line is a sentence, a reply, or a choice with its synonyms; <c>#</c> begins a comment.
/// </summary>
internal sealed partial class Locale(string plugin, string language)
{
    private const string Fallback = "en-us";
    private readonly Dictionary<string, string> _last = [];

    public string Folder { get; } = Path.Combine(plugin, "locale", Directory.Exists(Path.Combine(plugin, "locale", language)) ? language : Fallback);

    /// <summary>The names of the files of a kind that the plugin itself brings.</summary>
    public IEnumerable<string> Own(string kind) =>
        Directory.Exists(Folder) ? Directory.GetFiles(Folder, $"*.{kind}").Select(f => Path.GetFileNameWithoutExtension(f)) : [];

    public IReadOnlyList<string> Sentences(string intent) => Lines($"{intent}.intent");

    public IReadOnlyList<SlotChoice> Choices(string slot) => [.. Lines($"{slot}.list").Select(Choice)];

    /// <summary>"sofa = couch = settee" is a choice and the other words for it.</summary>
    public static SlotChoice Choice(string line)
    {
        var words = line.Split('=', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? new(words[0], words.Length > 1 ? words[1..] : null) : throw new SkillFaultException($"'{line}' is no choice; one is written as 'sofa' or 'sofa = couch'");
    }

    /// <summary>One of the replies of a name, not the one before where there is another. Those that want a value which is not there are passed over.</summary>
    /// <exception cref="SkillFaultException">There is none.</exception>
    public string Reply(string name, Func<string, string?> value)
    {
        var lines = Lines($"{name}.dialog");
        string[] said = [.. lines.Select(line => Fill(line, value)).OfType<string>()];
        if (said.Length == 0)
            throw new SkillFaultException(lines.Length == 0 ? $"{Path.Combine(Folder, name)}.dialog is missing or empty" : $"{Path.Combine(Folder, name)}.dialog has no reply for which all values are there");
        lock (_last)
        {
            string[] others = [.. said.Where(s => s != _last.GetValueOrDefault(name))];
            return _last[name] = others.Length > 0 ? others[Random.Shared.Next(others.Length)] : said[0];
        }
    }

    private static string? Fill(string line, Func<string, string?> value)
    {
        var whole = true;
        var filled = Placeholder().Replace(line, p =>
        {
            var found = value(p.Groups[1].Value);
            whole &= found is not null;
            return found ?? "";
        });
        return whole ? filled : null;
    }

    private string[] Lines(string file)
    {
        if (Path.Combine(Folder, file) is var path && File.Exists(path))
            return Trim(File.ReadAllText(path));
        foreach (var spoken in new[] { language, Fallback })
        {
            using var shipped = typeof(Locale).Assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"{spoken}/{file}"));
            if (shipped is not null)
                return Trim(new StreamReader(shipped).ReadToEnd());
        }
        return [];
    }

    private static string[] Trim(string text) => [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
