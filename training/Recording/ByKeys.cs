using Spectre.Console;

namespace Soother.Training.Recording;

/// <summary>A session that a reader leads with one key at a time.</summary>
internal sealed class ByKeys(IStudio studio, Session session, IAnsiConsole screen)
{
    private const double MeterSeconds = 0.08;
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(50);

    private string? _trouble;

    public Task RunAsync(CancellationToken cancel)
    {
        var keys = new Keyboard();
        return screen.Live(SessionScreen.Render(session, Level(), null)).StartAsync(async live =>
        {
            while (session.State != SessionState.Done)
            {
                while (keys.Next() is { } key && session.State != SessionState.Done)
                    Press(key);
                live.UpdateTarget(SessionScreen.Render(session, Level(), _trouble));
                await Task.Delay(Frame, cancel);
            }
        });
    }

    /// <summary>What a key does; keys that do nothing here are passed over.</summary>
    public void Press(ConsoleKeyInfo key)
    {
        try
        {
            _trouble = null;
            Do(key);
        }
        catch (Exception wrong) when (wrong is TrainingException or IOException or UnauthorizedAccessException && session.State == SessionState.Review)
        {
            _trouble = wrong.Message.ReplaceLineEndings(" ");   // the take is still there, to be tried again
        }
    }

    private void Do(ConsoleKeyInfo key)
    {
        switch (key.Key, session.State)
        {
            case (ConsoleKey.Spacebar or ConsoleKey.Enter, SessionState.Ready):
            case (ConsoleKey.R, SessionState.Recording or SessionState.Review):
            case (ConsoleKey.Spacebar or ConsoleKey.Enter, SessionState.Review) when !session.Take!.IsGood:
                Restart();
                break;
            case (ConsoleKey.Spacebar or ConsoleKey.Enter, SessionState.Recording):
                session.Stop();
                break;
            case (ConsoleKey.Spacebar or ConsoleKey.Enter or ConsoleKey.K, SessionState.Review):
                session.Keep();
                break;
            case (ConsoleKey.P, _):
                session.Play();
                break;
            case (ConsoleKey.S, _):
                session.Skip();
                break;
            case (ConsoleKey.Q or ConsoleKey.Escape, _):
                session.Quit();
                break;
        }
    }

    private void Restart()
    {
        session.Discard();
        session.Start();
    }

    // The loudest sample of the last moment.
    private double Level()
    {
        var now = studio.Heard;
        var peak = studio.Between(now - (long)(MeterSeconds * studio.SampleRate), now).Select(MathF.Abs).DefaultIfEmpty().Max();
        return 20 * Math.Log10(Math.Max(peak, 1e-6));
    }
}
