using System.Globalization;
using System.Runtime.CompilerServices;
using Soother.Contracts;
using YamlDotNet.RepresentationModel;

namespace Soother.Intent.Tests;

/// <summary>What the skills that ship offer, read from their files.</summary>
internal static class ShippedSkills
{
    /// <summary>All of them, trained.</summary>
    public static readonly Lazy<IntentEngine> Trained = new(() =>
    {
        var lesson = Learned.Lesson(Read());
        return new IntentEngine(lesson, new()).With(ExampleMatcher.Train(lesson, "en-us"));
    });

    public static IntentOffer[] Read() => [.. Directory.GetDirectories(Path.Combine(Root(), "skills")).Order(StringComparer.Ordinal).SelectMany(Offers)];

    /// <summary>The root of the source tree.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    private static IEnumerable<IntentOffer> Offers(string folder)
    {
        var skill = Merge(Load(Path.Combine(folder, "skill.yaml")), Load(Path.Combine(folder, "locale", "en-us", "skill.yaml")));
        foreach (var (name, intent) in Entries(skill, "intents"))
        {
            var slots = Entries(skill, "slots").Concat(Entries(intent, "slots")).GroupBy(s => s.Key).ToDictionary(s => s.Key, s => Slot(s.Last().Value));
            var rules = Entries(skill, "rules").Concat(Entries(intent, "rules")).GroupBy(r => r.Key).ToDictionary(r => r.Key, r => $"{r.Last().Value}");
            yield return new(name, Texts(Find(intent, "sentences")), slots, Texts(Find(intent, "examples")), Rules: rules, Requires: Texts(Find(intent, "requires")), Excludes: Texts(Find(intent, "excludes")));
        }
    }

    private static SlotOffer Slot(YamlNode slot) => slot switch
    {
        YamlSequenceNode choices => new("list", Choices(choices)),
        YamlMappingNode map => new(
            Find(map, "type") is { } type ? $"{type}" : Find(map, "choices") is not null ? "list" : "text", Find(map, "choices") is YamlSequenceNode choices ? Choices(choices) : null,
            Number(map, "from"), Number(map, "to"), Number(map, "step"), Find(map, "pattern")?.ToString()),
        _ => new($"{slot}"),
    };

    private static SlotChoice[] Choices(YamlSequenceNode choices) =>
        [.. choices.SelectMany(c => c is YamlMappingNode map ? map.Select(m => new SlotChoice($"{m.Key}", Texts(m.Value))) : [new SlotChoice($"{c}")])];

    private static int? Number(YamlMappingNode map, string key) => Find(map, key) is { } value ? int.Parse($"{value}", CultureInfo.InvariantCulture) : null;

    private static string[] Texts(YamlNode? node) => node switch { null => [], YamlSequenceNode list => [.. list.Select(t => $"{t}")], _ => [$"{node}"] };

    private static IEnumerable<KeyValuePair<string, YamlNode>> Entries(YamlNode of, string key) =>
        Find(of, key) is YamlMappingNode map ? map.Select(c => KeyValuePair.Create($"{c.Key}", c.Value)) : [];

    private static YamlNode? Find(YamlNode of, string key) => of is YamlMappingNode map && map.Children.TryGetValue(key, out var value) ? value : null;

    // As a skill's locale is laid over it: mappings are merged, everything else takes the place of what was there.
    private static YamlNode Merge(YamlNode under, YamlNode over)
    {
        if (under is not YamlMappingNode lower || over is not YamlMappingNode upper)
            return over;
        var merged = new YamlMappingNode(lower.Children);
        foreach (var (key, value) in upper)
            merged.Children[key] = merged.Children.TryGetValue(key, out var there) ? Merge(there, value) : value;
        return merged;
    }

    private static YamlNode Load(string path)
    {
        var yaml = new YamlStream();
        using var file = File.OpenText(path);
        yaml.Load(file);
        return yaml.Documents[0].RootNode;
    }
}
