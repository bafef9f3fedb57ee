namespace Soother.Skills;

/// <summary>Reads <c>hosts.yaml</c>: the hosts by their ids, the plain one first.</summary>
internal static class HostReader
{
    /// <exception cref="SkillFaultException">It cannot be used.</exception>
    public static IReadOnlyList<HostCharacter> Read(YamlValue hosts)
    {
        var byId = hosts.Keys ?? throw hosts.Fault($"the hosts must be a mapping of names, but are {hosts.Kind}");
        return byId.Count > 0 ? [.. byId.Select(host => Read(host.Key, host.Value))] : throw hosts.Fault("there is no host");
    }

    private static HostCharacter Read(string id, YamlValue host)
    {
        host.Only($"host '{id}'", ["name", "voice", .. HostCharacter.Occasions]);
        var name = (host.Find("name") ?? throw host.Fault($"host '{id}' has no name")).RequireText("name");
        foreach (var needed in (string[])["greetings", "about", "tales"])
            _ = host.Find(needed) ?? throw host.Fault($"host '{id}' has no {needed}");
        var texts = HostCharacter.Occasions.Where(occasion => host.Find(occasion) is not null)
            .ToDictionary(occasion => occasion, IReadOnlyList<string> (occasion) => [.. host.Find(occasion)!.RequireTexts(occasion).Select(text => text.RequireText(occasion))]);
        return new(id, name, ReadVoice(host.Find("voice")), texts);
    }

    private static HostVoice ReadVoice(YamlValue? voice)
    {
        voice?.Only("voice", "rate", "formants", "breath");
        return new(
            voice?.Find("rate")?.RequireNumber("rate", 0.5, 2) ?? 1, voice?.Find("formants")?.RequireNumber("formants", 0.75, 1.35) ?? 1,
            voice?.Find("breath")?.RequireNumber("breath", 0, 1) ?? 0);
    }
}
