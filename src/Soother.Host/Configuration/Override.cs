namespace Soother.Host.Configuration;

/// <summary>One setting from the environment or the command line.</summary>
/// <param name="Key">Dotted; letters of either case.</param>
/// <param name="Value">A list as <c>a,b</c> or <c>[a, b]</c>.</param>
/// <param name="Origin">How errors name it.</param>
internal sealed record Override(string Key, string Value, string Origin)
{
    private const string Prefix = "SOOTHER__";

    /// <summary>All <c>SOOTHER__A__B</c> of an environment.</summary>
    public static IEnumerable<Override> FromEnvironment(System.Collections.IDictionary environment) =>
        from System.Collections.DictionaryEntry entry in environment
        let name = (string)entry.Key
        where name.StartsWith(Prefix, StringComparison.Ordinal)
        orderby name
        select new Override(name[Prefix.Length..].Replace("__", ".").ToLowerInvariant(), (string?)entry.Value ?? "", name);

    /// <summary><c>key=value</c>, as <c>--set</c> takes it.</summary>
    public static Override FromSet(string assignment)
    {
        var at = assignment.IndexOf('=');
        return at > 0
            ? new(assignment[..at].Trim(), assignment[(at + 1)..].Trim(), $"--set {assignment[..at].Trim()}")
            : throw new UserException($"--set {assignment}: key=value is expected, such as --set bus.port=1883");
    }

    /// <summary>As a layer of settings, spelled as the defaults spell the key.</summary>
    public SettingMap ToMap(SettingMap defaults)
    {
        var parts = new List<string>();
        SettingNode? at = defaults;
        foreach (var part in Key.Split('.'))
        {
            var known = (at as SettingMap)?.Entries.Keys.FirstOrDefault(k => k.Equals(part, StringComparison.OrdinalIgnoreCase));
            at = known is null ? null : ((SettingMap)at!).Entries[known];
            parts.Add(known ?? part);
        }
        var value = ReadAs(at);
        for (var i = parts.Count - 1; i >= 0; i--)
            value = new SettingMap(Origin, new Dictionary<string, SettingNode> { [parts[i]] = value });
        return (SettingMap)value;
    }

    private SettingNode ReadAs(SettingNode? expected)
    {
        if (expected is SettingMap || (expected is SettingList && Value.StartsWith('[')))
            return YamlReader.ReadValue(Origin, new StringReader(Value));
        if (expected is SettingList)
            return new SettingList(Origin, [.. Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v => new SettingScalar(Origin, v))]);
        return new SettingScalar(Origin, Value);
    }
}
