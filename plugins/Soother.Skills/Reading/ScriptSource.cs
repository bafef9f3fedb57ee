using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What a script's reader needs to know of the intent that it belongs to, and what it finds for it.</summary>
/// <param name="Intent">The intent's name.</param>
/// <param name="Shared">What the skill's intents share.</param>
/// <param name="Templates">Reads its texts.</param>
/// <param name="DescribeSlot">What may stand in a slot; null where nothing says so.</param>
internal sealed record ScriptSource(string Intent, SharedParts Shared, TemplateReader Templates, Func<string, SlotOffer?> DescribeSlot)
{
    /// <summary>Intents that are offered for the answers.</summary>
    public List<IntentOffer> Answers { get; } = [];

    /// <summary>The slots that are asked for, where it is known what may stand in them.</summary>
    public Dictionary<string, SlotOffer> Asked { get; } = [];

    /// <summary>The rules that sentences of answers use.</summary>
    public HashSet<string> UsedRules { get; } = [];

    private int Questions { get; set; }

    /// <summary>A name for the next question.</summary>
    public string NextQuestion() => $"{Intent}.{++Questions}";

    /// <summary>One text, several, or <c>{text: name}</c>: one of the skill's texts.</summary>
    public IReadOnlyList<Template> ReadTexts(YamlValue value, string what) => [.. Resolve(value).RequireTexts(what).Select(text => Templates.Read(text, what))];

    /// <summary>The value itself, or the skill's text that it names.</summary>
    public YamlValue Resolve(YamlValue value) => value.Find("text") is { } name ? Named(name) : value;

    public YamlValue Named(YamlValue name)
    {
        var wanted = name.RequireText("text");
        return Shared.Texts?.Find(wanted) ?? throw name.Fault($"there is no text '{wanted}' among the skill's texts");
    }
}
