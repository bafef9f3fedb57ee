using Soother.Host.Terminal;

namespace Soother.Host.Tests.Terminal;

public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WalksBackAndReturnsToWhatWasBeingTyped()
    {
        var history = new History(null);
        history.Add("one");
        history.Add("two");
        Assert.Equal("two", history.Older("thr"));
        Assert.Equal("one", history.Older("two"));
        Assert.Null(history.Older("one"));
        Assert.Equal("two", history.Newer());
        Assert.Equal("thr", history.Newer());
        Assert.Null(history.Newer());
    }

    [Fact]
    public void IsKeptFromOneRunToTheNext()
    {
        var file = _folder.File("state/chat-history");
        new History(file).Add("what time is it");
        Assert.Equal("what time is it", new History(file).Older(""));
    }

    [Fact]
    public void KeepsNeitherEmptyLinesNorRepetitions()
    {
        var history = new History(null);
        foreach (var line in new[] { "stop", "", "stop", "stop" })
            history.Add(line);
        Assert.Equal(["stop"], history.Lines);
    }

    [Fact]
    public void DoesWithoutAFileThatCannotBeWritten()
    {
        File.WriteAllText(_folder.File("state"), "a file, where a folder should be");
        var history = new History(_folder.File("state/chat-history"));
        history.Add("hello");
        Assert.Equal("hello", history.Older(""));
    }
}
