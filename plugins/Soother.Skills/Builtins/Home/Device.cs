namespace Soother.Skills;

/// <summary>A lamp or a switch that listens on the bus.</summary>
/// <param name="Names">Its name, and other ways to say it.</param>
/// <param name="Topic">Where it listens.</param>
/// <param name="IsJson">Whether it takes JSON with a state, or the words ON and OFF.</param>
/// <param name="Brightest">The number that stands for full brightness.</param>
/// <param name="IsLight">Whether it has a brightness, and maybe colours.</param>
internal sealed record Device(IReadOnlyList<string> Names, string Topic, bool IsJson, int Brightest, bool IsLight)
{
    private static readonly string[] Light = ["light", "switch"];
    private static readonly string[] Formats = ["json", "text"];

    /// <exception cref="SkillFaultException">It is faulty.</exception>
    public static Device Read(YamlValue at)
    {
        at.Only("a device", "name", "also", "kind", "topic", "format", "brightest");
        var topic = Required(at, "topic");
        if (topic.AsSpan().IndexOfAny("+#\0") >= 0)
            throw at.Find("topic")!.Fault($"'{topic}' is no topic that can be published to");
        return new(
            [Required(at, "name"), .. (at.Find("also")?.RequireTexts("also") ?? []).Select(name => name.Text!)], topic, OneOf(at, "format", Formats) == "json",
            at.Find("brightest")?.RequireInteger("brightest", 1, 65535) ?? 254, OneOf(at, "kind", Light) == "light");
    }

    private static string Required(YamlValue at, string name) => (at.Find(name) ?? throw at.Fault($"a device needs a {name}")).RequireText(name);

    private static string OneOf(YamlValue at, string name, string[] known)
    {
        var said = at.Find(name)?.RequireText(name) ?? known[0];
        return known.Contains(said) ? said : throw at.Find(name)!.Fault($"{name} is {string.Join(" or ", known)}, not '{said}'");
    }
}
