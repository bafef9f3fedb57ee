namespace Soother.Intent.Tests;

public sealed class TemplateParserTests
{
    private static readonly Dictionary<string, string> Rules = new()
    {
        ["polite"] = "[please|kindly]", ["what"] = "it|[this] (song|noise)", ["loop"] = "so <again>", ["again"] = "<loop>", ["broken"] = "a (b",
    };

    [Theory]
    [InlineData("What time is it?", "what time is it")]
    [InlineData("what's the time", "what's the time")]
    [InlineData("set [a] timer", "set [a] timer")]
    [InlineData("(set|start) [a | another] timer for {duration}", "(set|start) [(a|another)] timer for {duration}")]
    [InlineData("stop|be quiet", "(stop|be quiet)")]
    [InlineData("(a|b [c (d|e)])", "(a|b [c (d|e)])")]
    [InlineData("{level}% loud", "{level} percent loud")]
    [InlineData("count to 21", "count to twenty one")]
    [InlineData("twenty-one", "twenty one")]
    [InlineData("(please|) stop", "(please|) stop")]
    [InlineData("[a][b] c", "[a] [b] c")]
    [InlineData("turn(|ed|ing) the light[s] on", "(turn|turned|turning) the (lights|light) on")]
    [InlineData("[un]lock[ed] it", "(unlocked|unlock|locked|lock) it")]
    [InlineData("what['s| is] up", "(what's|what is|what) up")]
    [InlineData("the 1[st]", "the (first|one)")]
    [InlineData("(to {a};from {b};[now])", "(to {a};from {b};[now])")]
    [InlineData("stop; now", "stop now")]
    [InlineData("from {from=city} to {to=city}", "from {from=city} to {to=city}")]
    [InlineData("(the bed room){room}", "(the bed room){room}")]
    [InlineData("(red|blue){colour} lamp[s]{what:lamp}", "(red|blue){colour} (lamps|lamp){what:lamp}")]
    [InlineData("turn it on {state:on}", "turn it on {state:on}")]
    [InlineData("go [north]{where}", "go [(north){where}]")]
    [InlineData("wake me at 1..12 in 0..50,10 {n:a b}", "wake me at 1..12 in 0..50,10 {n:a b}")]
    [InlineData("(1..10){n} times", "(1..10){n} times")]
    [InlineData("\\(not brackets\\) \\[\\{\\<\\|", "not brackets")]
    [InlineData("<polite> stop <what>{it}", "[(please|kindly)] stop (it|[this] (song|noise)){it}")]
    public void ReadsATemplateAsATree(string template, string tree) => Assert.Equal(tree, TemplateParser.Parse(template, Rules).ToString());

    [Theory]
    [InlineData("set timer [for", 11, "'[' is not closed")]
    [InlineData("set (a|b", 5, "'(' is not closed")]
    [InlineData("set (a|b] c", 9, "']' stands where ')' must")]
    [InlineData("set a) timer", 6, "')' closes nothing")]
    [InlineData("set } timer", 5, "'}' closes nothing")]
    [InlineData("set {timer", 5, "'{' is not closed")]
    [InlineData("set {a:}", 7, "no value after ':'")]
    [InlineData("set {a b}", 7, "not ' '")]
    [InlineData("set {a=}", 7, "not '='")]
    [InlineData("(a|b;c)", 5, "side by side")]
    [InlineData("say <nothing> now", 5, "there is no rule 'nothing'")]
    [InlineData("say <loop> now", 5, "in the rule 'loop': position 1: the rule 'loop' holds itself")]
    [InlineData("say <broken> now", 5, "in the rule 'broken': position 3: '(' is not closed")]
    [InlineData("(a){x=y} b", 4, "takes no '='")]
    [InlineData("set 10..1 b", 5, "from the smaller number")]
    [InlineData("stop \\", 7, "nothing after '\\'")]
    [InlineData("(a;b;c;d;e;f;g;h) x", 1, "in any order")]
    [InlineData("lamp{name} on", 5, "put a space here")]
    [InlineData("x[{slot}]y", 3, "letters only")]
    [InlineData("set {} now", 5, "a slot needs a name")]
    [InlineData("set [] now", 5, "'[]' is empty")]
    [InlineData("{name}'s lamp", 7, "put a space here")]
    [InlineData("[please]", 1, "without a word")]
    [InlineData("", 1, "without a word")]
    [InlineData("?!", 1, "without a word")]
    public void SaysWhatIsWrongAndWhere(string template, int position, string fault)
    {
        var thrown = Assert.Throws<TemplateException>(() => TemplateParser.Parse(template, Rules));
        Assert.Equal(position, thrown.Position);
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
        Assert.StartsWith($"position {position}: ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesWhatIsTooDeepOrTooLong()
    {
        Assert.Throws<TemplateException>(() => TemplateParser.Parse(new string('(', 100_000)));
        Assert.Throws<TemplateException>(() => TemplateParser.Parse(new string('(', 50) + "a" + new string(')', 50)));
        Assert.Throws<TemplateException>(() => TemplateParser.Parse(new string('a', 5000)));
        Assert.Throws<TemplateException>(() => TemplateParser.Parse("a " + string.Concat(Enumerable.Repeat("[x]a(y|z)b", 20))));
        var doubling = Enumerable.Range(0, 9).ToDictionary(i => $"r{i}", i => $"<r{i + 1}> <r{i + 1}> <r{i + 1}> <r{i + 1}>");
        doubling["r9"] = "word";
        Assert.Throws<TemplateException>(() => TemplateParser.Parse("say <r0>", doubling));
    }
}
