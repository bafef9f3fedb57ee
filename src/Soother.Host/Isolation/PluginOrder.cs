using System.Text.Json.Serialization;
using Soother.Host.Bus;
using Soother.Host.Configuration;

namespace Soother.Host.Isolation;

/// <summary>What a process that runs one plugin must know.</summary>
internal sealed record PluginOrder(SettingsSources Sources, BrokerEndpoint Broker, string DataFolder);

[JsonSerializable(typeof(PluginOrder))]
internal sealed partial class PluginOrderJson : JsonSerializerContext;
