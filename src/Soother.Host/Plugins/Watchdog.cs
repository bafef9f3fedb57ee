using Soother.Host.Bus;

namespace Soother.Host.Plugins;

/// <summary>
/// Sees to it that a plugin's start and each of its handlers end in time. Time in which the broker is away does not count: a plugin that waits for it
/// does nothing wrong.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly MqttBus _bus;
    private readonly Deadlines _deadlines;
    private readonly Action<TimeoutException> _late;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private object? _work = Starting;
    private TimeSpan _spent;
    private long _last;
    private volatile bool _started;

    public Watchdog(MqttBus bus, Deadlines deadlines, Action<TimeoutException> late, TimeProvider time)
    {
        (_bus, _deadlines, _late, _time) = (bus, deadlines, late, time);
        _last = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Look(), null, Tick, Tick);
    }

    private static string Starting => "start";

    public void Started() => _started = true;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            var passed = _time.GetElapsedTime(_last, now);
            _last = now;
            var handler = _bus.CurrentHandler;
            object? work = _started ? handler : Starting;
            if (!Equals(work, _work))
                (_work, _spent) = (work, TimeSpan.Zero);
            else if (work is not null && _bus.IsConnected)
                _spent += passed;
            var deadline = _started ? _deadlines.Handler : _deadlines.Start;
            if (work is null || _spent < deadline)
                return;
            _timer.Dispose();
            _late(new(_started
                ? $"its handler of {handler?.Topic} was not done within {deadline.TotalSeconds} s"
                : $"it had not started within {deadline.TotalSeconds} s"));
        }
    }
}
