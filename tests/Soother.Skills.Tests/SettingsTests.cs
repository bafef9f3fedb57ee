namespace Soother.Skills.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void TheManifestNamesEverySettingWithItsDefault()
    {
        var manifest = YamlFile.Read(Path.Combine(Repository.Root, "plugins", "Soother.Skills", "plugin.yaml"), "plugin.yaml");
        var written = manifest.Find("settings")!.Keys!.ToDictionary(pair => pair.Key, pair => pair.Value.Text ?? string.Concat(pair.Value.Items?.Select(item => item.Text) ?? []));

        var defaults = typeof(SkillsOptions).GetProperties().ToDictionary(
            property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
            property => property.GetValue(new SkillsOptions()) switch
            {
                IList<string> list => string.Concat(list),
                bool truth => truth ? "true" : "false",
                var other => other?.ToString(),
            });

        Assert.Equal<KeyValuePair<string, string?>>(defaults.OrderBy(pair => pair.Key), written.OrderBy(pair => pair.Key).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
    }
}
