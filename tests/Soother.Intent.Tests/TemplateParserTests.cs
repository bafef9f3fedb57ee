namespace Soother.Intent.Tests;

public sealed class TemplateParserTests
{
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
    public void ReadsATemplateAsATree(string template, string tree) => Assert.Equal(tree, TemplateParser.Parse(template).ToString());

    [Theory]
    [InlineData("set timer [for", 11, "'[' is not closed")]
    [InlineData("set (a|b", 5, "'(' is not closed")]
    [InlineData("set (a|b] c", 9, "']' stands where ')' must")]
    [InlineData("set a) timer", 6, "')' closes nothing")]
    [InlineData("set } timer", 5, "'}' closes nothing")]
    [InlineData("set {timer", 5, "'{' is not closed")]
    [InlineData("set {a:b}", 7, "not ':'")]
    [InlineData("set {} now", 5, "a slot needs a name")]
    [InlineData("set [] now", 5, "'[]' is empty")]
    [InlineData("light[s] on", 6, "put a space here")]
    [InlineData("{name}'s lamp", 7, "put a space here")]
    [InlineData("[please]", 1, "without a word")]
    [InlineData("", 1, "without a word")]
    [InlineData("?!", 1, "without a word")]
    public void SaysWhatIsWrongAndWhere(string template, int position, string fault)
    {
        var thrown = Assert.Throws<TemplateException>(() => TemplateParser.Parse(template));
        Assert.Equal(position, thrown.Position);
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
        Assert.StartsWith($"position {position}: ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesWhatIsTooDeepOrTooLong()
    {
        Assert.Throws<TemplateException>(() => TemplateParser.Parse(new string('(', 100_000)));
        Assert.Throws<TemplateException>(() => TemplateParser.Parse(new string('(', 50) + "a" + new string(')', 50)));
        Assert.Throws<TemplateException>(() => TemplateParser.Parse(new string('a', 3000)));
    }
}
