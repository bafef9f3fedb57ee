using System.Text.Json.Serialization;

namespace Soother.Skills;

/// <summary>A timer, as it is kept.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Site">Where it was set, and rings.</param>
/// <param name="Name">What for, if that was said.</param>
/// <param name="Ends">When.</param>
/// <param name="Seconds">How long it was set for.</param>
internal sealed record TimerEntry(string Id, string Site, string? Name, DateTimeOffset Ends, double Seconds)
{
    [JsonIgnore]
    public TimeSpan Duration => TimeSpan.FromSeconds(Seconds);
}

internal sealed class TimerFile
{
    public List<TimerEntry> Timers { get; init; } = [];
}

internal sealed class VolumeFile
{
    /// <summary>By site, 0 to 100.</summary>
    public Dictionary<string, int> Percent { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(HostFile))]
[JsonSerializable(typeof(TimerFile))]
[JsonSerializable(typeof(VolumeFile))]
internal sealed partial class KeptJson : JsonSerializerContext;
