using System.Threading.Channels;
using Soother.Contracts;

namespace Soother.Host.Commands.Conversing;

/// <summary>
/// A user of the assistant who lives on the bus: has a site of its own with a microphone and a speaker, or types, and follows what becomes of each utterance.
/// One utterance at a time.
/// </summary>
internal sealed class Conversation : IAsyncDisposable
{
    public const string Wakeword = "soother";
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    private readonly IBus _bus;
    private readonly SiteId _site;
    private readonly BusRecorder _recorder;
    private readonly Speaker _speaker;
    private readonly Channel<Heard> _ofTurn = Channel.CreateUnbounded<Heard>();
    private readonly Task _following;
    private volatile string? _open;
    private volatile string? _listening;
    private TurnFollower? _current;

    private Conversation(IBus bus, SiteId site, BusRecorder recorder, Speaker speaker)
    {
        (_bus, _site, _recorder, _speaker) = (bus, site, recorder, speaker);
        _following = Task.Run(FollowAsync);
    }

    /// <summary>Every message on the bus, as it comes; called on one thread at a time.</summary>
    public event Action<Heard>? Seen;

    private TimeSpan Patience { get; init; }

    /// <summary>The site that this user is at.</summary>
    public SiteId Site => _site;

    /// <summary>Whether the assistant is speaking, or has sound to play.</summary>
    public bool IsSpeaking => _speaker.IsBusy;

    /// <summary>Whether the assistant only waits before it goes on by itself.</summary>
    public bool IsPausing => _open is not null && _current is { IsPausing: true };

    /// <summary>Whether replies are kept from the real speaker.</summary>
    public bool IsMuted => _speaker.IsMuted;

    /// <summary>Keeps replies from the real speaker, or no longer.</summary>
    public Task MuteAsync(bool mute, CancellationToken cancel) => _speaker.MuteAsync(mute, cancel);

    /// <param name="bus">A connection of its own.</param>
    /// <param name="site">The site to be at: a real one for who types there; null for one of its own, whose microphone hears nothing else.</param>
    /// <param name="aloud">The site on whose real speaker the replies sound as well; null for none.</param>
    /// <param name="patience">How long nothing may happen before a turn is given up.</param>
    /// <param name="cancel">Gives up opening.</param>
    public static async Task<Conversation> OpenAsync(
        IBus bus, SiteId? aloud = null, SiteId? site = null, TimeSpan? patience = null, CancellationToken cancel = default)
    {
        var at = site ?? new SiteId($"cli-{Guid.NewGuid():N}"[..12]);
        var recorder = await BusRecorder.StartAsync(bus, "#", TimeProvider.System, cancel);
        return new(bus, at, recorder, new(bus, at, aloud)) { Patience = patience ?? DefaultPatience };
    }

    /// <summary>One typed utterance; answers the open question, if the assistant has asked one.</summary>
    /// <param name="text">The words.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="throughPauses">Whether a guided pause is a part of the turn, and not its end.</param>
    /// <exception cref="UserException">The assistant did not answer; which part of it is said.</exception>
    public async Task<Turn> AskAsync(string text, CancellationToken cancel, bool throughPauses = false)
    {
        var follower = Begin(throughPauses);
        if (_open is null)
            await _bus.PublishAsync(new StartSession(new ActionInit(CanBeEnqueued: true), _site, follower.Mark), cancel);
        return await follower.RunAsync((id, _) => TypeAsync(text, id, cancel), cancel);
    }

    /// <summary>One spoken utterance, after the wake word.</summary>
    /// <exception cref="UserException">The assistant did not answer; which part of it is said.</exception>
    public async Task<Turn> ListenAsync(Wav recording, CancellationToken cancel)
    {
        var follower = Begin();
        using var heard = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var streaming = Task.CompletedTask;
        follower.TextCaptured += heard.Cancel;
        try
        {
            await _bus.PublishAsync(new HotwordDetected(Wakeword, SiteId: _site, SessionId: follower.Mark) { WakewordId = Wakeword }, cancel);
            return await follower.RunAsync(Speak, cancel);
        }
        finally
        {
            await heard.CancelAsync();
            await streaming;
        }

        Task Speak(string session, Turn turn)
        {
            streaming = new Microphone(_bus, _site, TimeProvider.System).StreamAsync(recording, () => turn.Times.QuestionEnded = follower.Elapsed, heard.Token);
            return Task.CompletedTask;
        }
    }

    /// <summary>Hands a text to the voice alone.</summary>
    /// <exception cref="UserException">The voice failed, or did not answer.</exception>
    public async Task<Turn> SayAsync(TtsSay say, CancellationToken cancel)
    {
        var follower = Begin();
        await _bus.PublishAsync(say with { SiteId = _site, Id = follower.Mark }, cancel);
        return await follower.RunUntilSaidAsync(cancel);
    }

    /// <summary>Interrupts the voice.</summary>
    public Task StopSpeakingAsync(CancellationToken cancel) => _speaker.StopAsync(cancel);

    /// <summary>Ends the session after this turn, the only one: where it was not understood, the question whether it could be said again stays unanswered.</summary>
    public Task LeaveAsync(Turn turn, CancellationToken cancel)
    {
        if (turn is { Ending: null, NotRecognized: true })
            turn.Ending = TerminationReason.IntentNotRecognized;
        return LeaveAsync(cancel);
    }

    /// <summary>Ends the session that the assistant keeps open because it has asked something.</summary>
    public async Task LeaveAsync(CancellationToken cancel)
    {
        if (_open is { } session)
            await _bus.PublishAsync(new EndSession(session), cancel);
        _open = null;
    }

    public async ValueTask DisposeAsync()
    {
        await _recorder.DisposeAsync();
        await _following;
        await _speaker.DisposeAsync();
    }

    private TurnFollower Begin(bool throughPauses = false)
    {
        while (_ofTurn.Reader.TryRead(out _)) { }   // what came between two turns concerns neither
        return _current = new(_ofTurn.Reader, _site, _recorder, open => _open = open)
        {
            Patience = Patience,
            Session = _open,
            IsListening = _open is not null && _listening == _open,
            ThroughPauses = throughPauses,
        };
    }

    private Task TypeAsync(string text, string session, CancellationToken cancel) =>
        _bus.PublishAsync(new TextCaptured(text, 1, 0, _site, session), cancel);

    private async Task FollowAsync()
    {
        await foreach (var heard in _recorder.Messages.ReadAllAsync())
        {
            Note(heard);
            Seen?.Invoke(heard);
            _ofTurn.Writer.TryWrite(heard);
        }
    }

    private void Note(Heard heard)
    {
        if (heard.As<PlayBytes>() is { } sound && sound.SiteId == _site)
            _speaker.Take(sound);
        else if (heard.As<PlayFinished>() is { } played && played.SiteId == _site)
            _speaker.Played(played);
        else if (heard.As<AsrStartListening>() is { } begun && begun.SiteId == _site)
            _listening = begun.SessionId;
        else if (heard.As<TextCaptured>()?.SessionId is { } captured && captured == _listening)
            _listening = null;
        else if (heard.As<AsrStopListening>()?.SessionId is { } stopped && stopped == _listening)
            _listening = null;
        else if (heard.As<SessionEnded>()?.SessionId is { } ended && ended == _open)
            _open = null;
    }
}
