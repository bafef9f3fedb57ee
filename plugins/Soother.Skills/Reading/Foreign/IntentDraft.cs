namespace Soother.Skills;

/// <summary>An intent while it is put together from another program's files.</summary>
internal sealed class IntentDraft(string name, Place place)
{
    public string Name { get; } = name;

    public Place Place { get; } = place;

    public List<YamlValue> Sentences { get; } = [];

    public List<YamlValue> Keywords { get; } = [];

    public List<YamlValue> Replies { get; } = [];

    public bool CanBeSaid => Sentences.Count + Keywords.Count > 0;

    /// <summary>The intent as our own file would have it. Where there is no reply, whoever acted on it before acts on it still.</summary>
    public YamlValue ToYaml() => Place.Map(
        ("sentences", Sentences.Count > 0 ? Place.List(Sentences) : null),
        ("keywords", Keywords.Count > 0 ? Place.List(Keywords) : null),
        ("action", Replies.Count > 0 ? null : Place.Text("elsewhere")),
        ("replies", Replies.Count > 0 ? Place.List(Replies) : null));
}
