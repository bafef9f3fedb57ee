using Soother.Contracts;

using System.Text;

namespace Soother.Skills.Tests;

public sealed class HomeTests
{
    private const string Devices = """
        devices:
          - {name: kitchen light, also: [kitchen lamp], topic: zigbee2mqtt/kitchen/set}
          - {name: bedroom light, topic: home/bedroom/set, brightest: 255}
          - {name: fan, kind: switch, topic: home/fan/set, format: text}
        """;

    [Theory]
    [InlineData("SwitchOn", "kitchen", "zigbee2mqtt/kitchen/set", """{"state":"ON"}""")]
    [InlineData("SwitchOff", "the kitchen lamp", "zigbee2mqtt/kitchen/set", """{"state":"OFF"}""")]
    [InlineData("SwitchOn", "Fan", "home/fan/set", "ON")]
    [InlineData("DimLight", "bedroom", "home/bedroom/set", """{"state":"ON","brightness":51}""")]
    [InlineData("ColorLight", "bedroom", "home/bedroom/set", """{"state":"ON","color":{"r":255,"g":136,"b":0}}""")]
    public async Task TellsTheDevice(string intent, string device, string topic, string payload)
    {
        await using var harness = await WithDevicesAsync(Devices);

        Assert.NotNull(await Ask(harness, intent, device));

        var sent = harness.Bus.Published.Single(message => message.Topic == topic);
        Assert.Equal(payload, Encoding.UTF8.GetString(sent.Payload.Span));
        Assert.False(sent.Retain);
    }

    [Theory]
    [InlineData("DimLight", "fan", "cannot")]
    [InlineData("ColorLight", "fan", "no colours")]
    [InlineData("SwitchOn", "light", "kitchen light, bedroom light, or fan")] // two have that name
    [InlineData("SwitchOn", "moon", "kitchen light, bedroom light, or fan")]
    public async Task SaysWhatItCannotDo(string intent, string device, string expected)
    {
        await using var harness = await WithDevicesAsync(Devices);

        Assert.Contains(expected, await Ask(harness, intent, device));
        Assert.DoesNotContain(harness.Bus.Published, message => message.Topic.StartsWith("home/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SaysHowToNameDevicesWhereThereAreNone()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains("setting devices", await Ask(harness, "SwitchOn", "kitchen"));
    }

    [Fact]
    public async Task AFileThatChangesIsReadAgain()
    {
        await using var harness = await WithDevicesAsync(Devices);
        await Ask(harness, "SwitchOn", "fan");
        var file = harness.Folder.Write("devices.yaml", "devices: [{name: pump, topic: home/pump/set}]");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(5));

        await Ask(harness, "SwitchOn", "pump");

        Assert.Contains(harness.Bus.Published, message => message.Topic == "home/pump/set");
    }

    [Theory]
    [InlineData("devices: [{name: x}]", "devices.yaml:1: a device needs a topic")]
    [InlineData("devices: [{name: x, topic: 'a/#'}]", "devices.yaml:1: 'a/#' is no topic")]
    [InlineData("lamps: []", "devices.yaml:1: unknown key 'lamps'")]
    public async Task AMistakeIsNamedWithItsLine(string yaml, string expected)
    {
        await using var harness = await WithDevicesAsync(yaml);

        await Ask(harness, "SwitchOn", "x");

        Assert.Contains(expected, Assert.Single(harness.Log.Warnings));
    }

    private static async Task<SkillsHarness> WithDevicesAsync(string yaml)
    {
        var folder = new TempFolder();
        var file = folder.Write("devices.yaml", yaml);
        return await SkillsHarness.WithShippedAsync(folder, settings: options => options.Devices = file);
    }

    [Fact]
    public async Task TheNamesOfDevicesCanBeSaidAsSoonAsTheirFileHasThem()
    {
        await using var harness = new SkillsHarness();
        harness.Options.Folder = SkillsHarness.Shipped;
        harness.Options.Devices = harness.Folder.Write("devices.yaml", "devices: [{name: pump, also: [water pump], topic: home/pump/set}]");
        await harness.StartAsync(TimeProvider.System);
        Assert.Equal(["pump", "water pump"], Offered(await harness.Bus.WaitForAsync<IntentsOffered>(), "SwitchOn").Single(choice => choice.Value == "pump").Synonyms!);
        Assert.DoesNotContain(Offered(harness.Bus.All<IntentsOffered>()[0], "SwitchOn"), choice => choice.Value == "radio");

        harness.Folder.Write("devices.yaml", "devices: [{name: radio, topic: home/radio/set}]");

        var offered = await harness.Bus.WaitForAsync<IntentsOffered>(1, offer => Offered(offer, "DimLight").Any(choice => choice.Value == "radio"));
        Assert.DoesNotContain(Offered(offered, "SwitchOn"), choice => choice.Value == "pump");
    }

    private static IReadOnlyList<SlotChoice> Offered(IntentsOffered offered, string intent) => offered.Intents.Single(offer => offer.Name == intent).Slots!["device"].Choices!;

    private static Task<string?> Ask(SkillsHarness harness, string intent, string device) => harness.AnswerAsync(
        intent, slots: [SkillsHarness.Slot("device", device), SkillsHarness.Slot("level", 20), SkillsHarness.Slot("color", "ff8800")]);
}
