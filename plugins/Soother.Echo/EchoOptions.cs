namespace Soother.Echo;

/// <summary>The settings: one property for each line under <c>settings</c> in plugin.yaml.</summary>
public sealed class EchoOptions
{
    public string Opening { get; init; } = "";
}
