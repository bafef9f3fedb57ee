using Soother.Contracts;
using Soother.Host.Configuration;

namespace Soother.Host.Tests.Configuration;

public sealed class OptionsBinderTests
{
    private enum Tone { Soft, VerySoft }

    [Fact]
    public void FillsEveryKindOfProperty()
    {
        var options = Bind("""
            text: a b
            nothing:
            whole: -3
            real: 1e-3
            truth: true
            tone: verySoft
            wait: 0.25
            site: kitchen
            list: [1, 2]
            array: [x]
            map: {a: 1.5}
            inner: {text: deep}
            maybe: 7
            """);
        Assert.Equal(("a b", null, -3, 0.001f, true), (options.Text, options.Nothing, options.Whole, options.Real, options.Truth));
        Assert.Equal((Tone.VerySoft, TimeSpan.FromSeconds(0.25), "kitchen"), (options.Tone, options.Wait, options.Site.Name));
        Assert.Equal([1, 2], options.List);
        Assert.Equal("x", Assert.Single(options.Array));
        Assert.Equal(1.5, options.Map["a"]);
        Assert.Equal(("deep", 7), (options.Inner.Text, options.Maybe));
    }

    [Theory]
    [InlineData("whole: x", "f:1: 'p.whole' is 'x'; a whole number is expected")]
    [InlineData("whole: 99999999999", "f:1: 'p.whole' is '99999999999'; a whole number is expected")]
    [InlineData("\n\nreal: [1]", "f:3: 'p.real' is a list; a number is expected")]
    [InlineData("tone: loud", "f:1: 'p.tone' is 'loud'; one of soft, verySoft is expected")]
    [InlineData("tone: 1", "f:1: 'p.tone' is '1'; one of soft, verySoft is expected")]
    [InlineData("list: [1, b]", "f:1: 'p.list[1]' is 'b'; a whole number is expected")]
    [InlineData("inner: {text: {}}", "f:1: 'p.inner.text' is a group of settings; a text is expected")]
    [InlineData("inner: 3", "f:1: 'p.inner' is '3'; a group of settings is expected")]
    [InlineData("readOnly: 3", "f:1: 'p.readOnly' has no property 'ReadOnly' that can be set on Options")]
    [InlineData("other: 3", "f:1: 'p.other' has no property 'Other' that can be set on Options")]
    public void SaysWhatIsExpectedAndWhere(string yaml, string error) => Assert.Equal(error, Assert.Throws<UserException>(() => Bind(yaml)).Message);

    private static Options Bind(string yaml) => OptionsBinder.Bind<Options>(YamlReader.Read("f", new StringReader(yaml)), "p");

    private sealed class Options
    {
        public string Text { get; set; } = "";
        public string? Nothing { get; init; } = "something";
        public int Whole { get; init; }
        public float Real { get; init; }
        public bool Truth { get; init; }
        public Tone Tone { get; init; }
        public TimeSpan Wait { get; init; }
        public SiteId Site { get; init; }
        public IReadOnlyList<int> List { get; init; } = [];
        public string[] Array { get; init; } = [];
        public Dictionary<string, double> Map { get; init; } = [];
        public Options Inner { get => field ??= new(); init; }
        public int? Maybe { get; init; }
        public int ReadOnly { get; } = 1;
    }
}
