using System.Threading.Channels;
using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>Follows one utterance through the messages of the bus until its session ends or the assistant waits for the user again.</summary>
internal sealed class TurnFollower(ChannelReader<Heard> messages, SiteId site, BusRecorder clock, Action<string?> keepOpen)
{
    private readonly TimeSpan _start = clock.Now;
    private readonly Turn _turn = new();
    private bool _asked;
    private bool _over;

    /// <summary>What this turn is known by: its session's data, its session, or what is said.</summary>
    public string Mark { get; } = Guid.NewGuid().ToString("N");

    public required TimeSpan Patience { get; init; }

    /// <summary>The session; null until it has started.</summary>
    public string? Session { get; set; }

    /// <summary>Whether the assistant listens already when the turn begins.</summary>
    public bool IsListening { get; init; }

    /// <summary>Whether a pause in which the assistant merely waits before it goes on is a part of the turn, and not its end.</summary>
    public bool ThroughPauses { get; init; }

    /// <summary>Whether what it does now is such a pause: it takes what it does not understand upon itself, and asks for nothing.</summary>
    public bool IsPausing { get; private set; }

    public event Action? TextCaptured;

    public TimeSpan Elapsed => clock.Now - _start;

    /// <param name="ask">Gives the assistant the utterance once it listens, in the session of this id.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Turn> RunAsync(Func<string, Turn, Task> ask, CancellationToken cancel)
    {
        if (Session is not null && IsListening)
            await AskAsync(ask);
        while (!_over)
        {
            var heard = await NextAsync(cancel);
            Note(heard);
            if (heard.As<AsrStartListening>() is not { } listening || listening.SessionId is null || listening.SessionId != Session)
                continue;
            if (!_asked)
                await AskAsync(ask);
            else if (_turn.Captured is not null && IsPausing && ThroughPauses)
                keepOpen(Session);
            else if (_turn.Captured is not null)
                End(heard, stays: true);
        }
        return _turn;
    }

    /// <summary>Follows what the voice does with one text.</summary>
    public async Task<Turn> RunUntilSaidAsync(CancellationToken cancel)
    {
        while (!_over)
        {
            var heard = await NextAsync(cancel);
            Note(heard);
            if (heard.As<TtsSayFinished>()?.Id == Mark)
                End(heard, stays: false);
        }
        return _turn;
    }

    private Task AskAsync(Func<string, Turn, Task> ask)
    {
        _asked = true;
        return ask(Session!, _turn);
    }

    private void Note(Heard heard)
    {
        var at = heard.At - _start;
        if (heard.As<SessionStarted>() is { } started && started.SiteId == site && (started.CustomData == Mark || started.SessionId == Mark))
            Session = started.SessionId;
        else if (heard.As<TextCaptured>() is { } captured && Mine(captured.SessionId))
            (_turn.Captured, _turn.Times.TextCaptured) = (captured, at);
        else if (heard.As<NluIntentParsed>() is { } parsed && Mine(parsed.SessionId))
            (_turn.Intent, _turn.Times.Understood) = (parsed, at);
        else if (heard.As<NluIntentNotRecognized>() is { } unknown && Mine(unknown.SessionId))
            (_turn.NotRecognized, _turn.Times.Understood) = (true, at);
        else if (heard.As<ContinueSession>() is { } go && Mine(go.SessionId))
            IsPausing = go is { SendIntentNotRecognized: true, Slot: null };
        else if (heard.As<TtsSay>() is { } say && say.SiteId == site)
            _turn.Says.Add(say);
        else if (heard.As<PlayBytes>() is { } sound && sound.SiteId == site)
            NoteSound(sound, at);
        else if (heard.As<SessionEnded>() is { } ended && Mine(ended.SessionId))
            NoteEnding(ended, heard);
        else
            NoteTrouble(heard);
        if (_turn.Captured is not null)
            TextCaptured?.Invoke();
    }

    private void NoteSound(PlayBytes sound, TimeSpan at)
    {
        _turn.Sounds.Add(sound);
        if (!_turn.IsSpeech(sound))
            return;
        _turn.Times.FirstSound ??= at;
        _turn.Times.LastSound = at;
    }

    private void NoteTrouble(Heard heard)
    {
        if (Trouble.Of(heard, site, Session) is { } trouble && !_turn.Errors.Contains(trouble))
            _turn.Errors.Add(trouble);
    }

    private void NoteEnding(SessionEnded ended, Heard heard)
    {
        _turn.Ending = ended.Termination.Reason;
        End(heard, stays: false);
    }

    private void End(Heard heard, bool stays)
    {
        _turn.Times.Ended = heard.At - _start;
        keepOpen(stays ? Session : null);
        _over = true;
    }

    private bool Mine(string? session) => Session is not null && session == Session;

    private async Task<Heard> NextAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                // Frames come all the time: they are no sign that anybody does anything.
                var heard = await messages.ReadAsync(patience.Token);
                if (!heard.Is<AudioFrame>())
                    return heard;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new UserException($"no answer: {Waiting()}, and nothing came for {Patience.TotalSeconds:0} s{string.Concat(_turn.Errors.Select(e => $"; {e}"))}");
        }
        catch (ChannelClosedException)
        {
            throw new UserException("the connection to the bus was closed in the middle of an answer");
        }
    }

    private string Waiting() => _turn switch
    {
        { Says.Count: > 0, Sounds.Count: 0 } => "the voice was given a text (kind tts)",
        { Says.Count: > 0 } => "the voice had not finished (kind tts)",
        _ when Session is null => "no session was started (kind dialogue)",
        _ when !_asked => "nobody was told to listen (kind dialogue)",
        { Captured: null } => "the recogniser was listening (kind stt)",
        { Intent: { } found } => $"the intent {found.Intent.IntentName} was to be acted on (kind skills)",
        _ => "the words were to be understood (kind intent)",
    };
}
