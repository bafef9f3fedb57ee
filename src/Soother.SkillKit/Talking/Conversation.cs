using Soother.Contracts;

namespace Soother.SkillKit.Talking;

/// <summary>One session in which this skill has acted: what it remembers, and the answer that it waits for.</summary>
internal sealed class Conversation : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource _turn = new();
    private TaskCompletionSource<IntentRecognized>? _answer;
    private IReadOnlyList<string> _expected = [];

    public Memory Memory { get; } = new();

    /// <summary>A new turn begins; the one before it, if it still runs, is over.</summary>
    public CancellationToken BeginTurn()
    {
        lock (_lock)
        {
            Leave();
            return _turn.Token;
        }
    }

    /// <summary>From now on one of these intents is the answer that a turn waits for.</summary>
    /// <exception cref="TurnOverException">That turn is over already.</exception>
    public Task<IntentRecognized> ExpectAsync(IReadOnlyList<string> intents, CancellationToken over)
    {
        lock (_lock)
        {
            if (over.IsCancellationRequested)
                throw new TurnOverException(null);
            (_expected, _answer) = (intents, new(TaskCreationOptions.RunContinuationsAsynchronously));
            return _answer.Task;
        }
    }

    /// <summary>Takes what was understood in this session, if it is the answer that is waited for.</summary>
    public bool TakesAnswer(IntentRecognized heard)
    {
        lock (_lock)
        {
            if (_answer is not { } answer || !_expected.Contains(heard.Intent.IntentName))
                return false;
            _answer = null;
            return answer.TrySetResult(heard);
        }
    }

    /// <summary>The session is somebody else's, or over: whoever waits for an answer waits no longer.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            Dispose();
            _turn = new();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _answer?.TrySetException(new TurnOverException(null));
            _answer = null;
            _turn.Cancel();
            _turn.Dispose();
        }
    }
}
