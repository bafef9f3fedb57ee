using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What a guided session needs to know to run.</summary>
/// <param name="Site">Where it runs.</param>
/// <param name="SessionId">The dialogue session that it lives in.</param>
/// <param name="Texts">What is said in each step, null for nothing; and the pause after it.</param>
/// <param name="Interrupting">The intents that are understood meanwhile; null is all.</param>
internal sealed record Guide(SiteId Site, string SessionId, IReadOnlyList<(string? Text, TimeSpan Pause)> Texts, IReadOnlyList<string>? Interrupting);

/// <summary>
/// A text, a pause, a text, a pause…, as turns of one dialogue session. A pause begins when its text was heard. Through all of it the recogniser
/// listens, so that "stop" works; what is not understood, and silence, only makes it listen again. Safe on any thread.
/// </summary>
internal sealed class GuidedSession : IDisposable
{
    /// <summary>A recogniser that gives up at once must not be asked again at once.</summary>
    private static readonly TimeSpan ShortestListening = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly Guide _guide;
    private readonly IBus _bus;
    private readonly TimeProvider _time;
    private readonly TimeSpan _listenAgain;
    private readonly ITimer _timer;
    private int _step = -1;
    private Phase _phase;
    private string? _sayId;
    private DateTimeOffset _pauseEnds;
    private DateTimeOffset _listensSince;

    public GuidedSession(Guide guide, IBus bus, TimeProvider time, TimeSpan listenAgain)
    {
        (_guide, _bus, _time, _listenAgain) = (guide, bus, time, listenAgain);
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private enum Phase
    {
        /// <summary>The text is with the dialogue.</summary>
        Sent,

        /// <summary>The text is with the voice.</summary>
        Speaking,

        /// <summary>The text was heard.</summary>
        Pausing,

        /// <summary>All was said, or someone stopped it.</summary>
        Over,
    }

    public void Start()
    {
        lock (_lock)
            NextStep();
    }

    /// <summary>The voice was told to say something in this session.</summary>
    public void OnSay(TtsSay say)
    {
        lock (_lock)
        {
            if (_phase == Phase.Sent)
                (_phase, _sayId) = (Phase.Speaking, say.Id);
        }
    }

    /// <summary>The voice has said something in this session.</summary>
    public void OnSaid(TtsSayFinished said)
    {
        lock (_lock)
        {
            if (_phase == Phase.Speaking && said.Id == _sayId)
                BeginPause();
        }
    }

    /// <summary>The recogniser listens, which comes after the text.</summary>
    public void OnListening()
    {
        lock (_lock)
        {
            if (_phase == Phase.Speaking)
                BeginPause();
        }
    }

    /// <summary>Something was heard that is none of the intents: a cough, a sigh, a door. Listening is over with it, so it is begun anew.</summary>
    public void OnNotUnderstood()
    {
        lock (_lock)
        {
            if (_phase != Phase.Pausing)
                return;
            var listened = _time.GetUtcNow() - _listensSince;
            if (listened >= ShortestListening)
                ListenAgain();
            else
                Arm(Shorter(ShortestListening - listened, _pauseEnds - _time.GetUtcNow()));
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _phase = Phase.Over;
        _timer.Dispose();
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private void BeginPause()
    {
        _phase = Phase.Pausing;
        _listensSince = _time.GetUtcNow();
        _pauseEnds = _listensSince + _guide.Texts[_step].Pause;
        Arm(Shorter(_guide.Texts[_step].Pause, _listenAgain));
    }

    private void Tick()
    {
        lock (_lock)
        {
            if (_phase != Phase.Pausing)
                return;
            if (_time.GetUtcNow() >= _pauseEnds)
                NextStep();
            else
                ListenAgain();
        }
    }

    private void NextStep()
    {
        _step++;
        if (_step == _guide.Texts.Count)
        {
            End(null);
            return;
        }
        var (text, pause) = _guide.Texts[_step];
        if (_step == _guide.Texts.Count - 1 && pause == TimeSpan.Zero)
        {
            End(text);
            return;
        }
        Continue(text);
        if (text is null)
            BeginPause();
        else
            _phase = Phase.Sent;
    }

    private void ListenAgain()
    {
        _listensSince = _time.GetUtcNow();
        Continue(null);
        Arm(Shorter(_pauseEnds - _listensSince, _listenAgain));
    }

    private void End(string? text)
    {
        _phase = Phase.Over;
        Send(new EndSession(_guide.SessionId, text));
    }

    private void Continue(string? text) => Send(new ContinueSession(_guide.SessionId, text, _guide.Interrupting, SendIntentNotRecognized: true));

    private void Send<T>(T message) where T : IMessage<T> => _ = SendAsync(message);

    // The bus takes a message at once, so the order is that of the calls; a failure stays in the task, as a clock has nobody to tell.
    private async Task SendAsync<T>(T message) where T : IMessage<T> => await _bus.PublishAsync(message).ConfigureAwait(false);

    private void Arm(TimeSpan due) => _timer.Change(due > TimeSpan.Zero ? due : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}
