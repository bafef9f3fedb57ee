using Microsoft.Extensions.Time.Testing;
using Soother.Training.Recording;
using Soother.Training.Sounds;
using Spectre.Console;

namespace Soother.Training.Tests.Recording;

public sealed class SessionTests : IDisposable
{
    private static readonly Prompt[] Script = [Prompt("One.", "ab", "bc"), Prompt("Two.", "bc", "cd"), Prompt("Three.", "de")];

    private readonly TemporaryFolder _path = new();
    private readonly FakeStudio _studio = new();
    private readonly RecordingFolder _folder;

    public SessionTests() => _folder = new(_path.Path, Script.Select(p => p.Text));

    public void Dispose()
    {
        _folder.Dispose();
        _path.Dispose();
    }

    [Fact]
    public void AGoodTakeIsKeptAndTheNextSentenceComes()
    {
        var session = Start();

        Press(session, ' ');
        Assert.Equal(SessionState.Recording, session.State);
        _studio.Hear(Good());
        Press(session, ' ');
        Assert.True(session.Take!.IsGood, string.Join(' ', session.Take.Remarks));
        Press(session, ' ');

        Assert.Equal((SessionState.Ready, "Two.", 1, 2), (session.State, session.Prompt!.Text, session.Kept, session.Left));
        Assert.Equal((2, 4), (session.Coverage.Read, session.Coverage.All));
        Assert.Equal("00001|One.\n", Listed());
    }

    [Fact]
    public void TheNoiseOfTheKeysIsNotInTheTake()
    {
        var session = Start();
        _studio.Hear(Some.Sound(Some.Noise(0.5, 0.9)));

        Press(session, ' ');
        _studio.Hear(Some.Sound(Some.Noise(0.09, 0.9), Good().Samples, Some.Noise(0.09, 0.9)));
        Press(session, ' ');

        Assert.InRange(session.Take!.Sound.Samples.Max(), 0.01, 0.2);
        Assert.Equal(Good().Seconds, session.Take.Sound.Seconds, 0.05);
    }

    [Fact]
    public void ABadTakeIsReadAgainWithTheSameKeyAndKeptOnlyIfItIsMeant()
    {
        var session = Start();
        Press(session, ' ');
        _studio.Hear(Bad());
        Press(session, ' ');
        Assert.False(session.Take!.IsGood);

        Press(session, ' ');
        Assert.Equal((SessionState.Recording, "One."), (session.State, session.Prompt!.Text));
        _studio.Hear(Bad());
        Press(session, ' ');
        Press(session, 'k');

        Assert.Equal(("Two.", 1), (session.Prompt!.Text, session.Kept));
    }

    [Fact]
    public void TakesArePlayedRepeatedAndSkippedByOneKeyEach()
    {
        var session = Start();
        Press(session, ' ');
        _studio.Hear(Good());
        Press(session, ' ');

        Press(session, 'p');
        Assert.Equal(session.Take!.Sound, Assert.Single(_studio.Played));
        Press(session, 'r');
        Assert.Equal(SessionState.Recording, session.State);
        Press(session, 's');
        Assert.Equal((SessionState.Ready, "Two."), (session.State, session.Prompt!.Text));
        Press(session, 'x');
        Press(session, 'q');

        Assert.Equal((SessionState.Done, 0), (session.State, session.Kept));
    }

    [Fact]
    public void WhatWasReadBeforeIsNotAskedForAgainAndCountsAsCovered()
    {
        _folder.Keep(Script[0], Good());

        var session = Start();

        Assert.Equal(("Two.", 2, 2), (session.Prompt!.Text, session.Left, session.Coverage.Read));
    }

    [Fact]
    public void IsOverWhenEnoughMinutesAreThereOrNothingIsLeft()
    {
        _folder.Keep(Script[0], Good());
        Assert.Equal(SessionState.Done, Start(minutes: 0.01).State);
        Assert.Equal(SessionState.Ready, Start(minutes: 1).State);
        _folder.Keep(Script[1], Good());
        _folder.Keep(Script[2], Good());

        Assert.Equal(SessionState.Done, Start().State);
    }

    [Fact]
    public void ALostMicrophoneIsSaidAndNothingIsLost()
    {
        var session = Start();
        _folder.Keep(Script[2], Good());
        Press(session, ' ');
        _studio.IsLost = true;

        var refused = Assert.Throws<TrainingException>(session.Stop);

        Assert.Contains("was lost", refused.Message);
        Assert.Equal("00001|Three.\n", Listed());
    }

    [Fact]
    public void TheScreenShowsTheSentenceTheRemarksAndTheKeys()
    {
        var session = Start();
        Assert.Contains("One.", Shown(session));
        Assert.Contains("space start", Shown(session));
        Press(session, ' ');
        _studio.Hear(Bad());
        Assert.Contains("● recording", Shown(session));
        Press(session, ' ');

        Assert.Contains("The beginning is cut off", Shown(session));
        Assert.Contains("k keep it all the same", Shown(session));
        Assert.Contains("0 of 4 pairs of sounds (0 %); 3 to go", Shown(session));
    }

    private Session Start(double? minutes = null) => new(_studio, _folder, Script, new(Whisper: true, minutes), new FakeTimeProvider());

    private void Press(Session session, char key) =>
        new ByKeys(_studio, session, AnsiConsole.Console).Press(new(key, key == ' ' ? ConsoleKey.Spacebar : Enum.Parse<ConsoleKey>($"{char.ToUpperInvariant(key)}"), false, false, false));

    private string Listed()
    {
        using var reader = new StreamReader(new FileStream(_path.File("metadata.csv"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private static string Shown(Session session)
    {
        var text = new StringWriter();
        var screen = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        screen.Profile.Width = 160;
        screen.Write(SessionScreen.Render(session, -30, null));
        return text.ToString();
    }

    private static Sound Good() => Some.Sound(Some.Noise(0.5, 0.0005), Some.Whisper(2, 0.05, 0.0005), Some.Noise(0.5, 0.0005, 3));

    private static Sound Bad() => Some.Sound(Some.Whisper(2, 0.05, 0.0005), Some.Noise(0.5, 0.0005, 3));

    private static Prompt Prompt(string text, params string[] pairs) => new(text, null, 20, pairs.Select(p => (p[..1], p[1..])).ToHashSet());
}
