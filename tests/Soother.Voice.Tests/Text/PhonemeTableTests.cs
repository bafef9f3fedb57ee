using Soother.Voice.Text;

namespace Soother.Voice.Tests.Text;

public sealed class PhonemeTableTests
{
    [Fact]
    public void NumbersSymbolsAndIsTheSameFromItsList()
    {
        var table = PhonemeTable.Of(["ə", "b", "ˈeɪ", "b", " ", "."]);
        Assert.Equal(["<pad>", "<begin>", "<end>", " ", ",", ".", "?", "!", ";", ":", "…", "—", "b", "ə", "ˈeɪ"], table.Symbols);
        Assert.Equal([1, 12, 14, 3, 13, 5, 2], table.Encode(["b", "ˈeɪ", " ", "ə", "."]));
        Assert.Equal(table.Symbols, new PhonemeTable([.. table.Symbols]).Symbols);
    }

    [Fact]
    public void NamesAnUnknownSymbol() =>
        Assert.Contains("no phoneme 'x'", Assert.Throws<FormatException>(() => PhonemeTable.Of(["b"])["x"]).Message, StringComparison.Ordinal);

    [Fact]
    public void RefusesAListThatIsNoTable()
    {
        Assert.Throws<FormatException>(() => new PhonemeTable(["a", "b"]));
        Assert.Contains("entry 4 of the table of phonemes, 'a', is there twice", Assert.Throws<FormatException>(() => new PhonemeTable(["<pad>", "<begin>", "<end>", "a", "a"])).Message, StringComparison.Ordinal);
    }
}
