using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What a group of built-in actions may use.</summary>
internal sealed class BuiltinTools : SkillTools
{
    /// <summary>What all actions and handlers of groups pass through.</summary>
    public Turnstile Turnstile { get; } = new();

    /// <summary>Its handlers take turns with the actions.</summary>
    public override required IBus Bus
    {
        get;
        init => field = Turnstile.Guard(value);
    }

    /// <summary>Where it may keep files, and in which language it speaks.</summary>
    public required PluginContext Context { get; init; }

    public required ILogger Log { get; init; }

    /// <summary>Says, again and again, what has come due.</summary>
    public required Ringer Ringer { get; init; }

    public Speech Speech => Moment.Speech;

    /// <summary>Who speaks at each site.</summary>
    public required Hosts Hosts { get; init; }

    /// <summary>What is kept in tables: a group makes its own.</summary>
    public required Database Database { get; init; }

    public SkillsOptions Options => Library.Options;

    /// <summary>One of the plugin's files of words and tables in the assistant's language, or in English where it has none.</summary>
    /// <exception cref="SkillFaultException">It is faulty.</exception>
    public YamlValue LocaleFile(string name) => PluginTexts.LocaleFile(Context.Folder, Context.Language, name);

    public string DataFile(string name) => Path.Combine(Context.DataFolder, name);
}
