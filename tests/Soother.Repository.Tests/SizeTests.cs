namespace Soother.Repository.Tests;

public sealed class SizeTests
{
    private const int Most = 400;
    private const int Median = 90;

    private static readonly int[] Sizes = [.. Sources().Select(Lines).Order()];

    [Fact]
    public void NoFileIsLongerThanAPersonReadsInOneSitting() =>
        Assert.Empty(Sources().Where(file => Lines(file) > Most).Select(file => $"{file}: {Lines(file)} lines"));

    [Fact]
    public void MostFilesAreSmall() => Assert.InRange(Sizes[Sizes.Length / 2], 1, Median);

    private static IEnumerable<string> Sources() => Repository.Files(".cs");

    private static int Lines(string file) => File.ReadLines(Path.Combine(Repository.Root, file)).Count();
}
