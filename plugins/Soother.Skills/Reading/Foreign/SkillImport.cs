using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Writes another program's sentences as a skill of our own: what is done in <c>skill.yaml</c>, the words in the folder of their language.</summary>
internal static class SkillImport
{
    public static SkillImported Make(ImportSkill order, string language)
    {
        try
        {
            return ForeignReader.Read(order.Folder, language, order.Name) is { } foreign
                ? Make(order, language, foreign)
                : new([], Fault: $"there are no sentences of Mycroft, Rhasspy or Home Assistant for {language} in {order.Folder}", Id: order.Id);
        }
        catch (SkillFaultException fault)
        {
            return new([], Fault: fault.Message, Id: order.Id);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new([], Fault: $"{order.Folder} cannot be read: {fault.Message}", Id: order.Id);
        }
    }

    private static SkillImported Make(ImportSkill order, string language, ForeignSkill foreign)
    {
        var skill = SkillReader.Read(foreign.Tree, order.Folder);
        var place = new Place(foreign.Tree.File, foreign.Tree.Line);
        var named = place.Map([("name", place.Text(char.ToUpperInvariant(order.Name[0]) + order.Name[1..])), .. Words(foreign.Tree, place)]);
        return new(
            [
                new(SkillReader.FileName, $"# What is done. What can be said is in locale/. Made of files of {foreign.Format}.\n{YamlText.Write(Actions(foreign.Tree, place))}"),
                new($"locale/{language}/{SkillReader.FileName}", YamlText.Write(named)),
            ],
            foreign.Format, skill.Intents.Count, skill.Intents.Sum(intent => intent.Sentences.Count + (intent.Offer.Keywords?.Count ?? 0)),
            [.. foreign.Remarks.Where(remark => remark.IsFault).Select(remark => $"{remark}")],
            [.. foreign.Remarks.Where(remark => !remark.IsFault).Select(remark => $"{remark}")], Id: order.Id);
    }

    private static YamlValue Actions(YamlValue tree, Place place) =>
        place.Map(("intents", place.Map(Intents(tree).Select(intent => (intent.Key, (YamlValue?)place.Map(("action", intent.Value.Find("action"))))))));

    private static IEnumerable<(string, YamlValue?)> Words(YamlValue tree, Place place) => tree.Keys!.Select(pair => (pair.Key, (YamlValue?)(pair.Key == "intents"
        ? place.Map(Intents(tree).Select(intent => (intent.Key, (YamlValue?)place.Map(intent.Value.Keys!.Where(key => key.Key != "action").Select(key => (key.Key, (YamlValue?)key.Value))))))
        : pair.Value)));

    private static IReadOnlyDictionary<string, YamlValue> Intents(YamlValue tree) =>
        tree.Find("intents")?.Keys is { Count: > 0 } intents ? intents : throw tree.Fault("nothing in these files can be said");
}
