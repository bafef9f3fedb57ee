using Soother.Host.Configuration;

namespace Soother.Host.Tests.Configuration;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SettingsTests() => _folder.Write("plugins/Soother.Stt/plugin.yaml", """
        name: Stt
        kind: stt
        assembly: Soother.Stt.dll
        contract: 1
        settings:
          model: models/ear-en   # the model
          silence: 0.5
          grammar: true
          words: []
          vad:
            threshold: 3
          free: {}
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TakesTheDefaultsWhereNothingIsSaid()
    {
        var settings = Load("");
        Assert.Equal(("default", 12183, TimeSpan.FromSeconds(1.5)), (settings.Host.Site, settings.Host.Bus.Port, settings.Host.Plugins.StopDeadline));
        Assert.Equal("models/ear-en", Value(settings, "stt.model"));
    }

    [Fact]
    public void LetsLaterLayersWin()
    {
        var low = _folder.Write("etc.yaml", "site: low\nbus: {port: 1, username: me}\nstt: {model: low}");
        var high = _folder.Write("high.yaml", "site: high\nbus: {port: 2}\nstt:");
        var environment = Override.FromEnvironment(new System.Collections.Hashtable { ["SOOTHER__BUS__PORT"] = "3", ["SOOTHER__STT__VAD__THRESHOLD"] = "4", ["OTHER"] = "5" });
        var settings = Settings.From(new(_folder.Path, [low, high, "/nowhere/soother.yaml"], [Plugins, .. environment, Override.FromSet("bus.port=4")]));
        Assert.Equal(("high", 4, "me"), (settings.Host.Site, settings.Host.Bus.Port, settings.Host.Bus.Username));
        Assert.Equal(("low", "4"), (Value(settings, "stt.model"), Value(settings, "stt.vad.threshold")));
    }

    [Theory]
    [InlineData("site: a\nstt:\n  modle: x\n", ":3: unknown key 'stt.modle'; did you mean 'stt.model'?")]
    [InlineData("sit: a\n", ":1: unknown key 'sit'; did you mean 'site'?")]
    [InlineData("busport: 3\n", ":1: unknown key 'busport'; did you mean 'bus.port'?")]
    [InlineData("stt: {Model: x}\n", ":1: unknown key 'stt.Model'; did you mean 'stt.model'?")]
    [InlineData("weather: {city: x}\n", ":1: unknown key 'weather': no plugin in PLUGINS has that name")]
    [InlineData("bus: {port: abc}\n", ":1: 'bus.port' is 'abc'; a number is expected")]
    [InlineData("bus: {port: 1.5}\n", ":1: 'bus.port' is '1.5'; a whole number is expected")]
    [InlineData("bus: {port: 70000}\n", ":1: 'bus.port' is '70000'; a port from 1 to 65535 is expected")]
    [InlineData("bus: {port: '1'}\n", ":1: 'bus.port' is '1'; a number is expected")]
    [InlineData("bus:\n  port:\n", ":2: 'bus.port' is empty; a number is expected")]
    [InlineData("bus: 3\n", ":1: 'bus' is '3'; a group of settings (host, port, username, password, tls, caFile) is expected")]
    [InlineData("bus: {tls: yes}\n", ":1: 'bus.tls' is 'yes'; true or false is expected")]
    [InlineData("log: {level: loud}\n", ":1: 'log.level' is 'loud'; one of error, warning, information, debug is expected")]
    [InlineData("stt: {words: a}\n", ":1: 'stt.words' is 'a'; a list, such as [a, b] is expected")]
    [InlineData("stt: {model: [a]}\n", ":1: 'stt.model' is a list; a text is expected")]
    [InlineData("plugins: {stopDeadline: -1}\n", ":1: 'plugins.stopDeadline' is '-1'; a number of seconds is expected")]
    [InlineData("site: a/b\n", ":1: 'site' is 'a/b'; a name without / + # is expected")]
    [InlineData("site: a\n\nsite: b\n", ":3: 'site' is given twice, first in line 1")]
    [InlineData("bus: {port: 1\n", ":2: this is not YAML: While parsing a flow mapping, did not find expected ',' or '}'.")]
    [InlineData("site: *x\n", ":1: anchors and aliases ('&' and '*') have no meaning here; quote the text if it begins with one")]
    [InlineData("- a\n", ":1: settings are expected here, as 'key: value'")]
    [InlineData("a\n--- \nb\n", ":2: a second document begins here; one is expected")]
    public void NamesFileAndLineOfWhatIsWrong(string yaml, string error)
    {
        var wrong = Assert.Throws<UserException>(() => Load(yaml));
        Assert.Equal(Folders.Show(Path.Combine(_folder.Path, "soother.yaml")) + error.Replace("PLUGINS", Path.Combine(_folder.Path, "plugins"), StringComparison.Ordinal), wrong.Message);
    }

    [Fact]
    public void TellsAllThatIsWrongAtOnce()
    {
        var wrong = Assert.Throws<UserException>(() => Load("site: []\nstt: {modl: 1}\n", Override.FromSet("bus.prt=1")));
        Assert.Equal(3, wrong.Message.Split('\n').Length);
    }

    [Fact]
    public void NamesTheVariableOrTheOptionThatIsWrong()
    {
        var environment = Override.FromEnvironment(new System.Collections.Hashtable { ["SOOTHER__STT__MODLE"] = "x" });
        Assert.Equal("SOOTHER__STT__MODLE: unknown key 'stt.modle'; did you mean 'stt.model'?", Assert.Throws<UserException>(() => Load("", [.. environment])).Message);
        Assert.Equal("--set bus.port: 'bus.port' is 'x'; a number is expected", Assert.Throws<UserException>(() => Load("", Override.FromSet("bus.port=x"))).Message);
        Assert.Equal("--set bus.port: key=value is expected, such as --set bus.port=1883", Assert.Throws<UserException>(() => Override.FromSet("bus.port")).Message);
    }

    [Fact]
    public void FindsThePluginsWhereTheLastLayerSays()
    {
        var settings = Settings.From(new(_folder.Path, [_folder.Write("soother.yaml", "plugins: {folder: nowhere}")], [Plugins]));
        Assert.Equal(["Stt"], settings.Plugins.Plugins.Select(p => p.Name));
    }

    [Theory]
    [InlineData("a, b", new[] { "a", "b" })]
    [InlineData("[a, b]", new[] { "a", "b" })]
    [InlineData("", new string[0])]
    public void TakesListsFromTheCommandLine(string value, string[] expected) =>
        Assert.Equal(expected, Load("", Override.FromSet($"plugins.disabled={value}")).Host.Plugins.Disabled);

    [Fact]
    public void LeavesTheSectionOfARefusedPluginAlone()
    {
        _folder.Write("plugins/Soother.Clock/plugin.yaml", "name: [");
        var settings = Load("clock: {face: round}\n");
        Assert.Equal("Clock", Assert.Single(settings.Plugins.Unusable).Name);
    }

    private static Override Plugins { get; } = Override.FromSet("plugins.folder=plugins");

    private static string? Value(Settings settings, string key) => ((SettingScalar)settings.All.Find(key)!).Text;

    private Settings Load(string yaml, params Override[] overrides) => Settings.From(new(_folder.Path, [_folder.Write("soother.yaml", yaml)], [Plugins, .. overrides]));
}
