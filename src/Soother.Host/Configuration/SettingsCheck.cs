using System.Globalization;
using Soother.Host.Plugins;

namespace Soother.Host.Configuration;

/// <summary>Holds what somebody wrote against the defaults, which say what keys there are and what each one takes.</summary>
internal sealed class SettingsCheck(SettingMap defaults, PluginCatalogue plugins)
{
    private readonly List<string> _known = [.. Keys("", defaults)];
    private readonly List<string> _errors = [];

    /// <summary>One line for each thing that is wrong.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public void Check(SettingMap given) => Check("", given, defaults);

    private void Check(string key, SettingNode given, SettingNode expected)
    {
        switch (expected)
        {
            case SettingMap map when given.IsNothing:
                break;
            case SettingMap map when given is SettingMap entries:
                if (map.Entries.Count > 0) // an empty map as default takes any keys
                    CheckEntries(key, entries, map);
                break;
            case SettingList when given is SettingList || given.IsNothing:
                break;
            case SettingScalar scalar when given is SettingScalar value && Takes(scalar, value):
                break;
            default:
                _errors.Add($"{given.Origin}: '{key}' is {Describe(given)}; {Expectation(key, expected)} is expected");
                break;
        }
    }

    private void CheckEntries(string path, SettingMap given, SettingMap expected)
    {
        foreach (var (name, value) in given.Entries)
        {
            var key = path.Length == 0 ? name : $"{path}.{name}";
            if (expected.Entries.TryGetValue(name, out var one))
                Check(key, value, one);
            else if (path.Length > 0 || !IsHarmless(name, value))
                _errors.Add($"{value.Origin}: unknown key '{key}'{Hint(key, value)}");
        }
    }

    private string Hint(string key, SettingNode value)
    {
        var near = Suggestion.For(key, _known);
        return near.Length > 0 || key.Contains('.') || value is not SettingMap ? near : $": no plugin in {Folders.Show(plugins.Folder)} has that name";
    }

    // An empty section, or that of a plugin whose plugin.yaml is refused, which is said elsewhere.
    private bool IsHarmless(string section, SettingNode value) =>
        value.IsNothing || plugins.Unusable.Any(u => u.Name.Equals(section, StringComparison.OrdinalIgnoreCase));

    private static bool Takes(SettingScalar expected, SettingScalar given) => KindOf(expected) switch
    {
        Kind.Number => !given.Quoted && given.Text is not null && IsNumber(given.Text),
        Kind.Truth => !given.Quoted && given.Text is "true" or "false",
        _ => true,
    };

    private static Kind KindOf(SettingScalar scalar) =>
        scalar.Quoted || scalar.Text is null ? Kind.Text : scalar.Text is "true" or "false" ? Kind.Truth : IsNumber(scalar.Text) ? Kind.Number : Kind.Text;

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    private static string Describe(SettingNode given) => given switch
    {
        SettingList => "a list",
        SettingMap => "a group of settings",
        SettingScalar { Text: null } => "empty",
        SettingScalar scalar => $"'{scalar.Text}'",
        _ => "something else",
    };

    private static string Expectation(string key, SettingNode expected) => expected switch
    {
        SettingList => "a list, such as [a, b]",
        SettingMap { Entries.Count: > 0 } map => $"a group of settings ({string.Join(", ", map.Entries.Keys)})",
        SettingMap => "a group of settings",
        SettingScalar scalar when KindOf(scalar) == Kind.Number => "a number",
        SettingScalar scalar when KindOf(scalar) == Kind.Truth => "true or false",
        _ => "a text",
    };

    /// <summary>The dotted keys of all settings, without the groups that hold them.</summary>
    public static IEnumerable<string> Keys(string path, SettingNode node) => node is SettingMap { Entries.Count: > 0 } map
        ? map.Entries.SelectMany(e => Keys(path.Length == 0 ? e.Key : $"{path}.{e.Key}", e.Value).Prepend(path.Length == 0 ? e.Key : $"{path}.{e.Key}")).Distinct()
        : path.Length == 0 ? [] : [path];

    private enum Kind { Text, Number, Truth }
}
