using System.Globalization;
using System.Runtime.CompilerServices;
using Soother.Contracts;
using YamlDotNet.RepresentationModel;

namespace Soother.Intent.Tests;

/// <summary>What the skills that ship offer, read from their files.</summary>
internal static class ShippedSkills
{
    public static IntentOffer[] Read() => [.. Directory.GetDirectories(Path.Combine(Root(), "skills")).Order(StringComparer.Ordinal).SelectMany(Offers)];

    /// <summary>The root of the source tree.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    private static IEnumerable<IntentOffer> Offers(string skill)
    {
        var rules = Load(Path.Combine(skill, "skill.yaml"));
        var texts = Load(Path.Combine(skill, "locale", "en-us", "skill.yaml"));
        var slots = Entries(rules, "slots").ToDictionary(s => s.Key, s => Slot(s.Value, Entries(texts, "slots").FirstOrDefault(t => t.Key == s.Key).Value));
        return Entries(texts, "intents").Select(i => new IntentOffer(i.Key, Texts(i.Value["sentences"]), slots));
    }

    private static SlotOffer Slot(YamlNode rule, YamlNode? texts) => rule is YamlMappingNode map
        ? new($"{map["type"]}", texts is null ? null : [.. Choices(texts).Select(Choice)], Number(map, "from"), Number(map, "to"))
        : new($"{rule}", texts is null ? null : [.. Choices(texts).Select(Choice)]);

    private static IEnumerable<YamlNode> Choices(YamlNode texts) => (YamlSequenceNode)(texts is YamlMappingNode map ? map["choices"] : texts);

    private static SlotChoice Choice(YamlNode choice) => choice is YamlMappingNode map
        ? new($"{map.Children.Keys.Single()}", Texts(map.Children.Values.Single()))
        : new($"{choice}");

    private static int? Number(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var value) ? int.Parse($"{value}", CultureInfo.InvariantCulture) : null;

    private static string[] Texts(YamlNode list) => [.. ((YamlSequenceNode)list).Select(t => $"{t}")];

    private static IEnumerable<KeyValuePair<string, YamlNode>> Entries(YamlMappingNode of, string key) =>
        of.Children.TryGetValue(key, out var map) ? ((YamlMappingNode)map).Children.Select(c => KeyValuePair.Create($"{c.Key}", c.Value)) : [];

    private static YamlMappingNode Load(string path)
    {
        var yaml = new YamlStream();
        using var file = File.OpenText(path);
        yaml.Load(file);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
