using System.Text.RegularExpressions;
using Soother.Host.Configuration;

namespace Soother.Host.Commands.Making;

/// <summary>Makes a skill that answers one question.</summary>
internal static partial class SkillMaker
{
    /// <returns>The folder that was made.</returns>
    /// <exception cref="UserException">The name cannot be used, or there is such a folder, or none can be made.</exception>
    public static string Make(string skills, string name, string language)
    {
        var folder = NewFolder(skills, name);
        var intent = $"About{char.ToUpperInvariant(name[0])}{name[1..]}";
        try
        {
            var locale = Directory.CreateDirectory(Path.Combine(folder, "locale", language)).FullName;
            File.WriteAllText(Path.Combine(folder, "skill.yaml"), Skill(intent));
            File.WriteAllText(Path.Combine(locale, "skill.yaml"), Locale(name, intent));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{Folders.Show(folder)} cannot be made: {refused.Message}", refused);
        }
        return folder;
    }

    /// <summary>Where a skill of this name is to lie; nothing is made there yet.</summary>
    /// <exception cref="UserException">The name cannot be used, or there is such a folder.</exception>
    public static string NewFolder(string skills, string name)
    {
        if (!Name().IsMatch(name))
            throw new UserException($"'{name}' cannot be a skill's name: small letters and digits are expected, beginning with a letter: weather");
        var folder = Path.Combine(skills, name);
        return Directory.Exists(folder) ? throw new UserException($"{Folders.Show(folder)} exists already") : folder;
    }

    private static string Skill(string intent) => $$"""
        # What this skill acts on. What can be said, and what is answered, is in locale/.
        intents:
          {{intent}}: {}

        """;

    private static string Locale(string name, string intent) => $$"""
        name: {{char.ToUpperInvariant(name[0])}}{{name[1..]}}
        description: Says something about {{name}}.
        intents:
          {{intent}}:
            # (a|b) is one of them, [a] may be left out.
            sentences:
              - (tell me|what do you know) about {{name}}
            examples: tell me about {{name}}
            # One of these is said; the next time, another.
            replies:
              - I know nothing about {{name}} yet.
              - Teach me about {{name}} first.

        """;

    [GeneratedRegex("^[a-z][a-z0-9]{1,39}$")]
    private static partial Regex Name();
}
