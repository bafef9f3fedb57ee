using Soother.Host.Commands.Conversing;
using Soother.Host.Terminal;

namespace Soother.Host.Commands.Chatting;

/// <summary>A typed conversation: lines come from an editor or a pipe; each is one turn.</summary>
internal sealed class Chat(Conversation conversation, ChatScreen screen)
{
    private CancellationTokenSource? _turn;
    private Task _current = Task.CompletedTask;
    private bool _leaveNext;

    /// <summary>Converses until the user leaves.</summary>
    public async Task RunAsync(LineEditor editor, CancellationToken cancel)
    {
        while (true)
        {
            var (end, text) = await editor.ReadAsync(cancel);
            if (end == KeyResult.Ended || (end == KeyResult.Interrupted && await InterruptAsync(cancel)))
                break;
            if (end == KeyResult.Interrupted)
                continue;
            _leaveNext = false;
            if (!await HandleAsync(text.Trim(), cancel))
                break;
        }
        await StopAsync(cancel);
        await conversation.LeaveAsync(cancel);
    }

    /// <summary>Reads lines from a pipe; each is answered before the next.</summary>
    public async Task RunAsync(TextReader lines, CancellationToken cancel)
    {
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            if (!await HandleAsync(line.Trim(), cancel))
                break;
            await _current;
        }
        await conversation.LeaveAsync(cancel);
    }

    /// <returns>Whether to go on.</returns>
    private async Task<bool> HandleAsync(string text, CancellationToken cancel)
    {
        switch (text)
        {
            case "":
                return true;
            case "/quit" or "/exit" or "/q":
                return false;
            case "/help" or "/?":
                screen.Help();
                return true;
            case "/mute":
                await conversation.MuteAsync(!conversation.IsMuted, cancel);
                screen.Hint(conversation.IsMuted ? "  muted" : "  aloud");
                return true;
            case ['/', ..]:
                screen.Hint($"  there is no {text.Split(' ')[0]}; see /help");
                return true;
            default:
                // Whoever speaks again does not want to hear the rest.
                await StopAsync(cancel);
                _current = TakeTurnAsync(text, cancel);
                return true;
        }
    }

    private async Task TakeTurnAsync(string text, CancellationToken cancel)
    {
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _turn = turn;
        try
        {
            await conversation.AskAsync(text, turn.Token, throughPauses: true);
        }
        catch (UserException wrong)
        {
            screen.Hint($"  {wrong.Message}");
        }
        catch (OperationCanceledException)
        {
            // Interrupted.
        }
        finally
        {
            _turn = null;
        }
    }

    /// <returns>Whether the user wants to leave: nothing is going on, and this is the second Ctrl-C.</returns>
    private async Task<bool> InterruptAsync(CancellationToken cancel)
    {
        if (_leaveNext)
            return true;
        _leaveNext = true;
        await StopAsync(cancel);
        await conversation.LeaveAsync(cancel);   // an exercise that goes on by itself stops too
        screen.Hint("  Ctrl-C once more leaves");
        return false;
    }

    /// <summary>Stops the voice, and waits for the turn to end as its messages say; one that does not end is left alone.</summary>
    private async Task StopAsync(CancellationToken cancel)
    {
        // A reply that the voice is still preparing makes no sound yet, and is to be stopped all the same.
        if (conversation.IsSpeaking || !(_current.IsCompleted || conversation.IsPausing))
            await conversation.StopSpeakingAsync(cancel);
        if (_current.IsCompleted)
            return;
        var patience = conversation.IsPausing ? TimeSpan.Zero : TimeSpan.FromSeconds(2);
        var done = await Task.WhenAny(_current, Task.Delay(patience, cancel));
        if (done != _current && _turn is { } turn)
            await turn.CancelAsync();
        await _current;
    }
}
