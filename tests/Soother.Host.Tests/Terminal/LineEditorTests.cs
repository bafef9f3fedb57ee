using Soother.Host.Terminal;

namespace Soother.Host.Tests.Terminal;

public sealed class LineEditorTests : IDisposable
{
    private readonly StringWriter _screen = new();
    private readonly History _history = new(null);
    private readonly LineEditor _editor;

    public LineEditorTests() => _editor = new(_screen, "> ", _history, () => 20);

    public void Dispose() => _screen.Dispose();

    [Fact]
    public async Task ReadsALineThatWasCorrected()
    {
        Type("stip");
        Press(ConsoleKey.LeftArrow);
        Press(ConsoleKey.Backspace);
        Type("o");
        Assert.Equal((KeyResult.Entered, "stop"), await EnterAsync());
        Assert.Equal(["stop"], _history.Lines);
    }

    [Fact]
    public async Task BringsBackEarlierLines()
    {
        Type("first");
        await EnterAsync();
        Type("second");
        await EnterAsync();
        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Assert.Equal((KeyResult.Entered, "first"), await EnterAsync());
    }

    [Fact]
    public async Task CtrlCThrowsTheLineAwayAndSaysSo()
    {
        Type("nonsense");
        Press(ConsoleKey.C, control: true);
        Assert.Equal((KeyResult.Interrupted, ""), await ReadAsync());
        Type("next");
        Assert.Equal((KeyResult.Entered, "next"), await EnterAsync());
    }

    [Fact]
    public async Task CtrlDEndsAnEmptyLineOnly()
    {
        Type("ab");
        Press(ConsoleKey.Home);
        Press(ConsoleKey.D, control: true);
        Assert.Equal((KeyResult.Entered, "b"), await EnterAsync());
        Press(ConsoleKey.D, control: true);
        Assert.Equal((KeyResult.Ended, ""), await ReadAsync());
    }

    [Fact]
    public async Task PrintsAboveTheLineBeingTyped()
    {
        var reading = ReadAsync();
        _editor.Print("the timer is done");
        Type("ok");
        Press(ConsoleKey.Enter);
        await reading;
        Assert.Contains("\r\e[Kthe timer is done\n\r\e[K> ", _screen.ToString());
    }

    [Fact]
    public async Task ShowsThePartOfALongLineThatTheCursorIsIn()
    {
        Type("a line that is longer than twenty columns");
        await EnterAsync();
        Assert.All(_screen.ToString().Split('\r'), drawn => Assert.True(drawn.Replace("\e[K", "").TrimEnd('\n').Length <= 20, drawn));
        Assert.Contains("twenty columns", _screen.ToString());
    }

    private Task<(KeyResult End, string Text)> ReadAsync() => _editor.ReadAsync(TestContext.Current.CancellationToken);

    private Task<(KeyResult End, string Text)> EnterAsync()
    {
        Press(ConsoleKey.Enter);
        return ReadAsync();
    }

    private void Type(string text)
    {
        foreach (var character in text)
            _editor.Press(new(character, ConsoleKey.None, false, false, false));
    }

    private void Press(ConsoleKey key, bool control = false) => _editor.Press(new('\0', key, false, false, control));
}
