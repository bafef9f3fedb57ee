using Soother.Host.Terminal;

namespace Soother.Host.Tests.Terminal;

public sealed class LineBufferTests
{
    private readonly LineBuffer _line = new();

    [Fact]
    public void InsertsAtTheCursor()
    {
        _line.Set("set timer");
        _line.WordLeft();
        _line.Insert("a ");
        Assert.Equal(("set a timer", 6), (_line.Text, _line.Position));
    }

    [Fact]
    public void DeletesBackwardsAndForwards()
    {
        _line.Set("stopp it");
        _line.WordLeft();
        _line.Left();
        _line.Backspace();
        _line.Delete();
        Assert.Equal("stopit", _line.Text);
    }

    [Fact]
    public void DeletesWordsAndEnds()
    {
        _line.Set("what time is it");
        _line.DeleteWord();
        Assert.Equal("what time is ", _line.Text);
        _line.WordLeft();
        _line.DeleteToEnd();
        Assert.Equal("what time ", _line.Text);
        _line.DeleteToStart();
        Assert.Equal(("", 0), (_line.Text, _line.Position));
    }

    [Fact]
    public void StaysWithinTheLine()
    {
        _line.Right();
        _line.Left();
        _line.Backspace();
        _line.Delete();
        _line.DeleteWord();
        _line.WordRight();
        Assert.Equal(("", 0), (_line.Text, _line.Position));
    }

    [Fact]
    public void TakesWhatIsSeenAsOneCharacterAsOneStep()
    {
        _line.Insert("e");
        _line.Insert("\u0301");
        _line.Insert("👩‍🔧");
        Assert.Equal(2, _line.Position);
        _line.Backspace();
        Assert.Equal("e\u0301", _line.Text);
        _line.Backspace();
        Assert.Equal("", _line.Text);
    }
}
