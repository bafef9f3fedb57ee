using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Mosquitto;
using Soother.Contracts;

namespace Soother.Host.Bus;

/// <summary>Who connects.</summary>
internal sealed record SessionIdentity(string ClientId, MqttVersion Version, BusMessage? Will);

/// <summary>
/// One life of a connection: a native client and the thread that drives it, from the attempt to connect to the end. The next life is a new one,
/// so that nothing half-sent or half-subscribed is carried over.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The session's own thread disposes the client when the connection ends; nobody else may.")]
internal sealed class Session
{
    /// <summary>The answer to a request that the connection did not live to hear.</summary>
    public const int Lost = -1;

    // Detects a frozen broker or a cut cable within about twice this.
    private const int KeepAliveSeconds = 10;
    private static readonly TimeSpan LoopWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AnswerDeadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodbyeDeadline = TimeSpan.FromMilliseconds(500);

    private readonly BrokerEndpoint _endpoint;
    private readonly SessionIdentity _identity;
    private readonly MosquittoClient _client;
    private readonly Lock _lock = new();
    private readonly Dictionary<int, TaskCompletionSource<int>> _unanswered = [];
    private readonly TaskCompletionSource<bool> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Trouble> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int? _answer;
    private string? _complaint;
    private long _stopAt;
    private bool _ended;

    /// <summary>Makes a session that has not begun to connect. Both calls come on the session's thread.</summary>
    public Session(BrokerEndpoint endpoint, SessionIdentity identity, MessageArrived onMessage, Action<int, int> onPublished)
    {
        (_endpoint, _identity) = (endpoint, identity);
        _client = new MosquittoClient(identity.ClientId, identity.Version, new MosquittoEvents
        {
            Connected = OnConnected,
            Message = onMessage,
            Published = onPublished,
            Subscribed = Answer,
            Unsubscribed = mid => Answer(mid, 0),
            Trouble = text => _complaint = text,
        });
    }

    /// <summary>True once the broker has let us in, false if it never did.</summary>
    public Task<bool> Opened => _opened.Task;

    /// <summary>Why it ended.</summary>
    public Task<Trouble> Closed => _closed.Task;

    public void Start() => new Thread(Run) { IsBackground = true, Name = $"bus {_identity.ClientId}" }.Start();

    public MosquittoError Publish(BusMessage message, out int mid) =>
        _client.Publish(message.Topic, message.Payload.Span, (int)message.Delivery, message.Retain, out mid);

    /// <summary>The QoS granted, 128 or more when refused, or <see cref="Lost"/>.</summary>
    public Task<int> SubscribeAsync(string filter, uint id)
    {
        lock (_lock)
            return Await(_client.Subscribe(filter, (int)Delivery.AtLeastOnce, id, out var mid), mid);
    }

    /// <summary>0, or <see cref="Lost"/>. The broker answers whether or not there was such a subscription.</summary>
    public Task<int> UnsubscribeAsync(string filter)
    {
        lock (_lock)
            return Await(_client.Unsubscribe(filter, out var mid), mid);
    }

    /// <summary>Says goodbye after what was published before.</summary>
    public void Close()
    {
        Interlocked.CompareExchange(ref _stopAt, Stopwatch.GetTimestamp(), 0);
        _client.Disconnect();
    }

    private Task<int> Await(MosquittoError sent, int mid)
    {
        if (_ended || sent != MosquittoError.Success)
            return Task.FromResult(Lost);
        var answer = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _unanswered[mid] = answer;
        return answer.Task;
    }

    private void Answer(int mid, int value)
    {
        lock (_lock)
        {
            if (_unanswered.Remove(mid, out var answer))
                answer.TrySetResult(value);
        }
    }

    private void OnConnected(int code)
    {
        _answer = code;
        if (code == 0)
            _opened.TrySetResult(true);
    }

    private void Run()
    {
        Trouble trouble;
        try
        {
            trouble = Serve();
        }
        catch (Exception fault)
        {
            trouble = new Trouble(TroubleKind.Away, fault.Message);
        }
        lock (_lock)
        {
            _ended = true;
            foreach (var answer in _unanswered.Values)
                answer.TrySetResult(Lost);
        }
        _client.Dispose();
        _opened.TrySetResult(false);
        _closed.TrySetResult(trouble);
    }

    private Trouble Serve()
    {
        if (_endpoint is { Tls: true, CaFile: { } file } && !File.Exists(file))
            return new Trouble(TroubleKind.Untrusted, $"the file of its authority, {file}, does not exist");
        var started = Stopwatch.GetTimestamp();
        var result = Prepare() is var bad && bad != MosquittoError.Success ? bad : _client.Connect(_endpoint.Host, _endpoint.Port, KeepAliveSeconds);
        while (result is MosquittoError.Success or MosquittoError.ConnectionPending)
        {
            result = _client.Loop(LoopWait);
            if (_answer is null && Stopwatch.GetElapsedTime(started) > AnswerDeadline)
                return new Trouble(TroubleKind.Away, "it does not answer");
            if (_stopAt != 0 && (_answer is null || Stopwatch.GetElapsedTime(_stopAt) > GoodbyeDeadline))
                break;
        }
        return SessionTrouble.Explain(result, _answer, _complaint);
    }

    private MosquittoError Prepare()
    {
        var result = MosquittoError.Success;
        if (_endpoint.Username is { } user)
            result = _client.SetLogin(user, _endpoint.Password);
        if (result == MosquittoError.Success && _endpoint.Tls)
            result = _client.UseTls(_endpoint.CaFile);
        if (result == MosquittoError.Success && _identity.Will is { } will)
            result = _client.SetWill(will.Topic, will.Payload.Span, (int)will.Delivery, will.Retain);
        return result;
    }
}
