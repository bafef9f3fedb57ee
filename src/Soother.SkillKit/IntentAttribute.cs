namespace Soother.SkillKit;

/// <summary>Marks a method that acts on an intent. Its slots are the method's parameters; it returns a <see cref="Reply"/>, a text, or a task of either.</summary>
/// <param name="name">The intent's name, unlike that of any other: a level of a topic.</param>
/// <param name="sentences">What means it, as templates: <c>roll [a|the] (die|dice)</c>. The plugin's locale files may say more, or all.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IntentAttribute(string name, params string[] sentences) : Attribute
{
    /// <summary>The intent's name.</summary>
    public string Name => name;

    /// <summary>What means it.</summary>
    public IReadOnlyList<string> Sentences => sentences;

    /// <summary>What somebody might say, in their own words. What is like them is understood too.</summary>
    public string[] Examples { get; init; } = [];

    /// <summary>Names that have to be in the context.</summary>
    public string[] Requires { get; init; } = [];

    /// <summary>Names that must not be in the context.</summary>
    public string[] Excludes { get; init; } = [];
}
