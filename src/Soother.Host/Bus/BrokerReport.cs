using Microsoft.Extensions.Logging;

namespace Soother.Host.Bus;

/// <summary>
/// Tells how the broker is, once for all connections of the process and once for each change: ten plugins that lose one broker are one line.
/// </summary>
internal sealed class BrokerReport(BrokerEndpoint endpoint, bool ours, ILogger log)
{
    private readonly Lock _lock = new();
    private readonly HashSet<object> _away = [];
    private readonly HashSet<TroubleKind> _told = [];

    /// <summary>A connection is away.</summary>
    public void Lost(object connection, Trouble trouble)
    {
        lock (_lock)
        {
            _away.Add(connection);
            if (!_told.Add(trouble.Kind))
                return;
        }
        log.LogWarning("message broker {Endpoint}: {Trouble}; {Advice}", endpoint, trouble.Text, Advice(trouble.Kind));
    }

    /// <summary>A connection is there, or will never be again.</summary>
    public void Back(object connection, bool connected)
    {
        lock (_lock)
        {
            if (!_away.Remove(connection) || _away.Count > 0)
                return;
            _told.Clear();
        }
        // As loud as the loss was: who read the one must see the other.
        if (connected)
            log.LogWarning("message broker {Endpoint}: connected again, what waited was delivered", endpoint);
    }

    private string Advice(TroubleKind kind) => kind switch
    {
        TroubleKind.Refused => "set bus.username and bus.password to what it accepts (trying again)",
        TroubleKind.Untrusted => "set bus.caFile to the authority that signed its certificate, and bus.host to the name in it (trying again)",
        TroubleKind.VersionRefused => "use one that speaks MQTT 3.1.1 or 5 (trying again)",
        _ when ours => "it is being started again, and messages wait",
        _ => "start it, or correct bus.host and bus.port; messages wait (trying again)",
    };
}
