using System.Text.Json;

namespace Soother.Skills.Tests.Reading;

/// <summary>Home Assistant's own English sentences, with its own house, and what its own tests say that each utterance means.</summary>
public sealed class HomeAssistantDataTests
{
    [Fact]
    public async Task ItsOwnUtterancesAreUnderstoodAsItUnderstandsThem()
    {
        using var folder = new TempFolder();
        var source = SharedFolder.Find("home_assistant_intents");
        var skill = ReadWithHouse(source, folder);
        await using var understanding = await new Understanding().StartAsync(skill);
        var rows = SharedFolder.Table(Path.Combine(source, "ha_tests_en.tsv")).ToList();
        var (intents, slots, ofPlace) = (0, 0, 0);
        foreach (var row in rows)
        {
            var wanted = row("intent").Length > 0 ? row("intent") : row("file").Split('/')[2];
            var heard = await understanding.AskAsync(row("utterance"));
            if (heard.Intent != wanted)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"intent: {row("utterance")}: {heard.Intent} {heard.Confidence:0.00}, not {wanted}");
                continue;
            }
            intents++;
            var expected = Parse(row("slots"));
            var context = Parse(row("context"));
            // What comes from the place where it was said is not in the words.
            var missing = expected.Where(slot => !Same(slot.Value, heard.Slots.GetValueOrDefault(slot.Key))).ToList();
            if (missing.Count == 0)
                slots++;
            if (missing.All(slot => context.TryGetValue(slot.Key, out var given) && Same(slot.Value, given)))
                ofPlace++;
            else
                TestContext.Current.TestOutputHelper?.WriteLine($"slots: {row("utterance")}: {JsonSerializer.Serialize(heard.Slots)}, not {row("slots")}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rows.Count} utterances: intent {Share(intents, rows.Count)}, with all slots {Share(slots, rows.Count)}, with all slots but those of the place {Share(ofPlace, rows.Count)}; {understanding.Refused.Count} sentences refused");
        foreach (var refused in understanding.Refused)
            TestContext.Current.TestOutputHelper?.WriteLine($"refused: {refused}");
        Assert.Empty(understanding.Refused);
        Assert.True(intents >= 0.97 * rows.Count, $"{intents} of {rows.Count}");
        Assert.True(ofPlace >= 0.95 * rows.Count, $"{ofPlace} of {rows.Count}");
    }

    /// <summary>The lists that Home Assistant makes of the house.</summary>
    private static Skill ReadWithHouse(string source, TempFolder folder)
    {
        foreach (var name in new[] { "sentences", "lists", "rules", "responses" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(source, name, "en"), "*.yaml", SearchOption.AllDirectories))
                folder.Write($"house/{Path.GetRelativePath(source, file)}", File.ReadAllText(file));
        }
        var houses = Directory.GetFiles(Path.Combine(source, "tests", "en"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => YamlFile.Read(file, file)).ToList();
        var values = new List<string> { "language: en", "lists:" };
        foreach (var (list, things) in new[] { ("area", "areas"), ("floor", "floors"), ("name", "entities") })
        {
            values.AddRange([$"  {list}:", "    values:"]);
            values.AddRange(houses.SelectMany(house => house.Find(things)?.Items ?? []).Select(thing => Value(thing, list == "name")).Distinct());
        }
        folder.Write("house/lists/en/house.yaml", string.Join('\n', values));
        return SkillReader.Read(folder.Path("house"), "en-us");
    }

    private static string Value(YamlValue thing, bool isEntity)
    {
        var name = thing.Find("name")!.Text!;
        var context = new Dictionary<string, string>();
        if (isEntity)
        {
            context["domain"] = thing.Find("domain")?.Text ?? thing.Find("id")!.Text!.Split('.')[0];
            if (thing.Find("attributes")?.Find("device_class")?.Text is { } kind)
                context["device_class"] = kind;
        }
        return $"      - {JsonSerializer.Serialize(new Dictionary<string, object> { ["in"] = name, ["out"] = name, ["context"] = context })}";
    }

    private static Dictionary<string, JsonElement> Parse(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    private static bool Same(JsonElement wanted, JsonElement heard) => Text(wanted) == Text(heard);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString(System.Globalization.CultureInfo.InvariantCulture),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Text(value[0]),
        JsonValueKind.Undefined => "",
        _ => value.ToString().Trim().ToLowerInvariant(),
    };

    private static string Share(int some, int all) => $"{some} = {100.0 * some / all:0.0} %";
}
