namespace Soother.Host.Configuration;

/// <summary>A value as somebody wrote it, and where: <c>soother.yaml:12</c>, <c>SOOTHER__BUS__PORT</c> or <c>--set bus.port</c>.</summary>
internal abstract record SettingNode(string Origin)
{
    /// <summary>Nothing was written: <c>key:</c>, <c>key: ~</c> or <c>key: null</c>.</summary>
    public bool IsNothing => this is SettingScalar { Text: null };
}

/// <param name="Origin">Where it was written.</param>
/// <param name="Text">Null where nothing was written.</param>
/// <param name="Quoted">Quotes make a number or a truth value a text.</param>
internal sealed record SettingScalar(string Origin, string? Text, bool Quoted = false) : SettingNode(Origin);

internal sealed record SettingList(string Origin, IReadOnlyList<SettingNode> Items) : SettingNode(Origin);

internal sealed record SettingMap(string Origin, IReadOnlyDictionary<string, SettingNode> Entries) : SettingNode(Origin)
{
    public static SettingMap Empty(string origin) => new(origin, new Dictionary<string, SettingNode>());

    /// <summary>This map with another laid over it: maps merge, anything else is replaced.</summary>
    public SettingMap With(SettingMap upper)
    {
        var merged = new Dictionary<string, SettingNode>(Entries);
        foreach (var (key, above) in upper.Entries)
        {
            var below = merged.GetValueOrDefault(key);
            if (below is SettingMap map && above.IsNothing)
                continue; // a section with nothing in it
            merged[key] = below is SettingMap lower && above is SettingMap over ? lower.With(over) : above;
        }
        return new(upper.Origin, merged);
    }

    /// <summary>The value at a dotted key, or null.</summary>
    public SettingNode? Find(string key)
    {
        SettingNode? at = this;
        foreach (var part in key.Split('.'))
            at = (at as SettingMap)?.Entries.GetValueOrDefault(part);
        return at;
    }
}
