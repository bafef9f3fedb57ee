namespace Soother.Host.Bus;

/// <summary>The assistant's own broker cannot be started; the message is one line that says what to do.</summary>
internal sealed class BrokerException(string message) : Exception(message);
