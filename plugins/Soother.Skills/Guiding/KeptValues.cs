using System.Text.Json.Serialization;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What scripts keep for ever, by site and skill. Safe on any thread.</summary>
internal sealed class KeptValues
{
    private readonly Lock _lock = new();
    private readonly JsonFile<KeptFile> _file;
    private readonly KeptFile _kept;

    public KeptValues(JsonFile<KeptFile> file) => (_file, _kept) = (file, file.Read());

    public Values AddTo(Values values, SiteId site, Skill skill)
    {
        lock (_lock)
        {
            foreach (var (name, text) in Find(site, skill) ?? [])
                values = values.With(name, text);
        }
        return values;
    }

    public void Keep(SiteId site, Skill skill, string name, string text)
    {
        lock (_lock)
        {
            if (!_kept.Sites.TryGetValue(site.Name, out var skills))
                _kept.Sites[site.Name] = skills = [];
            if (!skills.TryGetValue(Key(skill), out var names))
                skills[Key(skill)] = names = [];
            names[name] = text;
            _file.Write(_kept);
        }
    }

    public void Forget(SiteId site, Skill skill, string name)
    {
        lock (_lock)
        {
            if (Find(site, skill)?.Remove(name) == true)
                _file.Write(_kept);
        }
    }

    private static string Key(Skill skill) => Path.GetFileName(Path.TrimEndingDirectorySeparator(skill.Folder));

    private Dictionary<string, string>? Find(SiteId site, Skill skill) => _kept.Sites.GetValueOrDefault(site.Name)?.GetValueOrDefault(Key(skill));
}

internal sealed class KeptFile
{
    /// <summary>Texts by site, skill and name.</summary>
    public Dictionary<string, Dictionary<string, Dictionary<string, string>>> Sites { get; init; } = [];
}

internal sealed class ScheduleFile
{
    public List<ScheduledText> Texts { get; init; } = [];
}

internal sealed record ScheduledText(string Site, DateTimeOffset Due, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(KeptFile))]
[JsonSerializable(typeof(ScheduleFile))]
internal sealed partial class ScriptJson : JsonSerializerContext;
