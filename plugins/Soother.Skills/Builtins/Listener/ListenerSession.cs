namespace Soother.Skills;

/// <summary>How long the listener is patient.</summary>
/// <param name="ListenAgain">Listening is begun anew after so long.</param>
/// <param name="Quiet">After so long without a word, it says that it is still there: once.</param>
/// <param name="Patience">After so long without a word, it leaves.</param>
internal sealed record ListenerPatience(TimeSpan ListenAgain, TimeSpan Quiet, TimeSpan Patience);

/// <summary>
/// A conversation with the listener as turns of one dialogue session. All that is no plain order comes here as what was not understood; silence only makes
/// it listen again. Safe on any thread.
/// </summary>
internal sealed class ListenerSession : IDisposable
{
    /// <summary>A recogniser that gives up at once must not be asked again at once.</summary>
    private static readonly TimeSpan ShortestListening = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly ListenerConversation _talk;
    private readonly ListenerPatience _patience;
    private readonly ListenerOutlet _outlet;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private DateTimeOffset _lastWord;
    private DateTimeOffset _listensSince;
    private bool _isAway;      // an order is being carried out, or all is over
    private bool _saidQuiet;

    public ListenerSession(ListenerConversation talk, ListenerPatience patience, ListenerOutlet outlet, TimeProvider time)
    {
        (_talk, _patience, _outlet, _time, _lastWord, _listensSince) = (talk, patience, outlet, time, time.GetUtcNow(), time.GetUtcNow());
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Open()
    {
        lock (_lock)
            _outlet.Continue(_talk.Say("opening"), isFixed: false);
    }

    /// <summary>Answers what was said; an empty text is silence.</summary>
    /// <returns>Whether the conversation goes on.</returns>
    public bool Hear(string text)
    {
        lock (_lock)
        {
            if (_isAway)
                return true;
            if (!text.Any(char.IsLetterOrDigit))
            {
                Arm(ShortestListening - (_time.GetUtcNow() - _listensSince));
                return true;
            }
            return Answer(_talk.Answer(text));
        }
    }

    /// <summary>Somebody may be in danger.</summary>
    public bool Care()
    {
        lock (_lock)
            return Answer(_talk.CarefulAnswer);
    }

    /// <summary>The recogniser listens.</summary>
    public void OnListening()
    {
        lock (_lock)
        {
            if (_isAway)
                return;
            _listensSince = _time.GetUtcNow();
            Arm(_patience.ListenAgain);
        }
    }

    /// <summary>An order is carried out meanwhile.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _isAway = true;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The order was carried out: its reply is said, and the conversation goes on.</summary>
    public void Return(string? reply)
    {
        lock (_lock)
        {
            (_isAway, _saidQuiet, _lastWord) = (false, false, _time.GetUtcNow());
            _outlet.Continue(reply, isFixed: true);
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _isAway = true;
        _timer.Dispose();
    }

    private bool Answer(ListenerAnswer answer)
    {
        _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        (_isAway, _saidQuiet, _lastWord) = (answer.Ends, false, _time.GetUtcNow());
        if (answer.Ends)
            _outlet.End(answer.Text);
        else
            _outlet.Continue(answer.Text, answer.IsFixed);
        return !answer.Ends;
    }

    private void Tick()
    {
        lock (_lock)
        {
            if (_isAway)
                return;
            var silent = _time.GetUtcNow() - _lastWord;
            if (silent >= _patience.Patience)
            {
                _isAway = true;
                _outlet.End(_talk.Say("leaving"));
                return;
            }
            var speaks = silent >= _patience.Quiet && !_saidQuiet;
            _saidQuiet |= speaks;
            _listensSince = _time.GetUtcNow();
            Arm(_patience.ListenAgain);
            _outlet.Continue(speaks ? _talk.Say("quiet") : null, isFixed: true);
        }
    }

    private void Arm(TimeSpan due) => _timer.Change(due > TimeSpan.Zero ? due : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}
