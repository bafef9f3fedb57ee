using Soother.Host.Configuration;

namespace Soother.Host.Tests.Configuration;

/// <summary>The <c>soother.yaml</c> at the root lists every setting: after its head, the host's defaults and each plugin's, each with one <c>#</c> before it.</summary>
public sealed class SettingsFileTests
{
    private static string File { get; } = Path.Combine(Repository.Root, "soother.yaml");

    [Fact]
    public void ListsEverySettingWithItsDefaultAndItsComment()
    {
        var expected = Body();
        var update = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "settings")).FullName, "soother.yaml");
        var text = System.IO.File.ReadAllText(File);
        if (text.EndsWith(expected, StringComparison.Ordinal))
            return;
        var start = text.IndexOf(expected[..expected.IndexOf('\n')], StringComparison.Ordinal);
        System.IO.File.WriteAllText(update, text[..(start < 0 ? text.Length : start)] + expected);
        Assert.Fail($"soother.yaml differs from the defaults; a right one was written: cp {update} {File}");
    }

    [Fact]
    public void SetsNothingUntilALineIsUncommented()
    {
        var set = YamlReader.ReadFile(File);
        Assert.All(set.Entries, section => Assert.True(section.Value.IsNothing, section.Key));
    }

    [Fact]
    public void HoldsTheDefaultsOnceEveryLineIsUncommented()
    {
        using var folder = new TemporaryFolder();
        var lines = Body().Split('\n').Select(line => IsSetting(line) ? line.Remove(line.IndexOf('#'), 1) : line);
        foreach (var plugin in Manifests())
            folder.Write($"plugins/{Path.GetFileName(Path.GetDirectoryName(plugin))}/plugin.yaml", System.IO.File.ReadAllText(plugin));
        var file = folder.Write("soother.yaml", string.Join('\n', lines));
        var everything = Settings.From(new(folder.Path, [file], [new("plugins.folder", "plugins", "test")]));
        var nothing = Settings.From(new(folder.Path, [], [new("plugins.folder", "plugins", "test")]));
        Assert.Equal(Values("", nothing.All), Values("", everything.All));
    }

    [Fact]
    public void ExplainsEverySetting()
    {
        var previous = "";
        foreach (var line in Body().Split('\n'))
        {
            if (IsSetting(line) && !line.Contains("#  ", StringComparison.Ordinal))
                Assert.True(previous.TrimStart().StartsWith("# ", StringComparison.Ordinal) || line.Contains(" # ", StringComparison.Ordinal) || IsGrouped(previous), $"no comment: {line}");
            previous = line;
        }
    }

    // "#key: value" and what belongs to it, "#  - item"; a comment is "# text".
    private static bool IsSetting(string line) => line.TrimStart() is ['#', not ' ', ..] or ['#', ' ', ' ', ..];

    // Settings may share the comment above the first of them.
    private static bool IsGrouped(string previous) => previous.TrimStart().StartsWith('#');

    private static string Body()
    {
        using var text = new StreamReader(typeof(Settings).Assembly.GetManifestResourceStream("defaults.yaml")!);
        var host = string.Join('\n', text.ReadToEnd().Split('\n').Select(CommentOut));
        return host + string.Concat(Manifests().Select(Section));
    }

    private static IEnumerable<string> Manifests() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "plugins"), "plugin.yaml", SearchOption.AllDirectories)
            .Where(f => Path.GetDirectoryName(Path.GetDirectoryName(f)) == Path.Combine(Repository.Root, "plugins")).Order(StringComparer.Ordinal);

    private static string Section(string manifest)
    {
        var lines = System.IO.File.ReadAllLines(manifest);
        var settings = lines.SkipWhile(l => l != "settings:").Skip(1).TakeWhile(l => l.Length == 0 || l[0] == ' ').Select(CommentOut).ToList();
        var name = lines.First(l => l.StartsWith("name:", StringComparison.Ordinal))[5..].Trim().ToLowerInvariant();
        return settings.Count == 0 ? "" : $"\n{name}:\n{string.Join('\n', settings).TrimEnd()}\n";
    }

    private static string CommentOut(string line)
    {
        var text = line.TrimStart();
        if (text.Length == 0 || text[0] == '#')
            return line;
        if (line[0] != ' ')
            return line.EndsWith(':') ? line : $"#{line}";
        return $"  #{line[2..]}";
    }

    private static IEnumerable<string> Values(string key, SettingNode node) => node switch
    {
        SettingMap map => map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).SelectMany(e => Values($"{key}.{e.Key}", e.Value)),
        SettingList list => list.Items.SelectMany((item, i) => Values($"{key}[{i}]", item)),
        SettingScalar scalar => [$"{key} = {scalar.Text}"],
        _ => [],
    };
}
