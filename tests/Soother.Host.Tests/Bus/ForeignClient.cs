using System.Diagnostics;
using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

/// <summary>Mosquitto's own command line clients, against one of our brokers.</summary>
internal static class ForeignClient
{
    public static Task<(int ExitCode, string Output)> RunAsync(string program, BrokerEndpoint broker, string input, params string[] arguments) =>
        Processes.RunAsync(program, input, [.. Login(broker), .. arguments]);

    public static Process Start(string program, BrokerEndpoint broker, params string[] arguments) => Processes.Start(program, [.. Login(broker), .. arguments]);

    private static string[] Login(BrokerEndpoint broker) => ["-h", broker.Host, "-p", $"{broker.Port}", "-u", broker.Username!, "-P", broker.Password!];
}
