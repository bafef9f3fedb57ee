using Soother.Contracts;

namespace Soother.Skills;

/// <summary>A folder that was looked at: the skill, or what is wrong with it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Skill">The skill.</param>
/// <param name="Fault">Why it cannot be used.</param>
/// <param name="IsForeign">Whether that is only because it speaks other languages.</param>
internal sealed record LoadedSkill(string Folder, Skill? Skill, string? Fault, bool IsForeign = false);

/// <summary>All skills that were found, and the intents of those that can be used.</summary>
internal sealed class SkillSet
{
    private static readonly string[] Stops = ["stop", "cancel"];
    private readonly Dictionary<string, (Skill Skill, SkillIntent Intent)> _intents = [];

    private SkillSet(IReadOnlyList<LoadedSkill> all)
    {
        All = all;
        foreach (var skill in Usable)
        {
            foreach (var intent in skill.Intents)
                _intents.Add(intent.Name, (skill, intent));
        }
    }

    public static SkillSet None { get; } = new([]);

    public IReadOnlyList<LoadedSkill> All { get; }

    public IEnumerable<Skill> Usable => All.Select(loaded => loaded.Skill).OfType<Skill>();

    public IReadOnlyList<IntentOffer> Offers => [.. Usable.SelectMany(skill => skill.Intents).SelectMany(intent => intent.Answers.Prepend(intent.Offer))];

    /// <summary>Reads the skills in these folders. A folder name that occurs again takes the place of the first.</summary>
    public static SkillSet Read(IEnumerable<string> roots, IEnumerable<string> off, string language)
    {
        var folders = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in roots.Where(Directory.Exists).SelectMany(Directory.GetDirectories))
            folders[Path.GetFileName(folder)] = folder;
        foreach (var name in off)
            folders.Remove(name);
        var owners = new Dictionary<string, Skill>();
        return new([.. folders.Values.Select(folder => Read(folder, language, owners)).OfType<LoadedSkill>()]);
    }

    public (Skill Skill, SkillIntent Intent)? Find(string intent) => _intents.TryGetValue(intent, out var found) ? found : null;

    /// <summary>The intents whose action is a built-in one.</summary>
    public IEnumerable<(Skill Skill, SkillIntent Intent)> WithBuiltin(string name) =>
        _intents.Values.Where(found => found.Intent.Action is BuiltinAction builtin && builtin.Kind.Name == name);

    /// <summary>The intents that are understood in the middle of a script; with those that end it, if wanted.</summary>
    public string[] AnywhereInScripts(bool stops) =>
        [.. _intents.Values.Where(found => found.Intent.IsAnywhere).Select(found => found.Intent.Name), .. stops ? Stops.SelectMany(WithBuiltin).Select(found => found.Intent.Name) : []];

    /// <summary>Whether an intent is an answer to a question of a script.</summary>
    public bool IsAnswer(string intent) => Usable.SelectMany(skill => skill.Intents).Any(asking => asking.Answers.Any(answer => answer.Name == intent));

    private static LoadedSkill? Read(string folder, string language, Dictionary<string, Skill> owners)
    {
        try
        {
            if (SkillReader.Find(folder, language) is not { } skill)
                return null;
            foreach (var intent in skill.Intents.Where(intent => owners.ContainsKey(intent.Name)))
                throw new SkillFaultException(intent.File, intent.Line, $"the intent '{intent.Name}' is taken by the skill in {owners[intent.Name].Folder}; give it another name");
            foreach (var intent in skill.Intents)
                owners.Add(intent.Name, skill);
            return new(folder, skill, null);
        }
        catch (SkillFaultException fault)
        {
            return new(folder, null, fault.Message, fault is OtherLanguageException);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(folder, null, $"{folder}: {fault.Message}");
        }
    }
}
