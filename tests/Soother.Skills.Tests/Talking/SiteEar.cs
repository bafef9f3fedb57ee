using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>What somebody at a site hears of the conversation: what was said, and whether they are listened to.</summary>
internal sealed class SiteEar
{
    private readonly Lock _lock = new();
    private readonly List<string> _said = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _listened;

    /// <summary>The session that is open.</summary>
    public string? Session { get; private set; }

    /// <summary>Whether the assistant only waits before it goes on.</summary>
    public bool IsPausing { get; private set; }

    /// <summary>Whether it is this site's turn to speak, or the session is over.</summary>
    public bool IsDone
    {
        get { lock (_lock) return Session is null || (_listened && !IsPausing); }
    }

    public bool IsListenedTo
    {
        get { lock (_lock) return Session is not null && _listened; }
    }

    public string Said
    {
        get { lock (_lock) return string.Join(' ', _said); }
    }

    /// <summary>Whoever speaks now has heard all that was said before.</summary>
    public void Speak()
    {
        lock (_lock)
        {
            _said.Clear();
            _listened = false;
        }
    }

    public void Begin(string session) => Note(() => (Session, _listened, IsPausing) = (session, false, false));

    public void End(string session) => Note(() => Session = Session == session ? null : Session);

    public void Listen() => Note(() => _listened = true);

    public void Hear(TtsSay say) => Note(() => _said.Add(say.Text));

    public void GoOn(ContinueSession go) => Note(() => (_listened, IsPausing) = (false, go is { SendIntentNotRecognized: true, Slot: null }));

    public async Task WaitAsync(Func<SiteEar, bool> until, TimeSpan deadline)
    {
        using var late = new CancellationTokenSource(deadline);
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = _changed.Task;
            if (until(this))
                return;
            await changed.WaitAsync(late.Token);
        }
    }

    private void Note(Action change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            change();
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        changed.TrySetResult();
    }
}
