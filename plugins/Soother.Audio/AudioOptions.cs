namespace Soother.Audio;

/// <summary>The settings of the section <c>audio</c>; plugin.yaml says what each is for.</summary>
public sealed class AudioOptions
{
    internal const string Default = "default";
    private const string None = "none";

    public string Input { get; set; } = Default;

    public string Output { get; set; } = Default;

    public int Frame { get; set; } = 32;

    public double Volume { get; set; } = 1;

    public int Latency { get; set; } = 50;

    internal static bool IsNone(string device) => device.Equals(None, StringComparison.OrdinalIgnoreCase);

    internal void Check()
    {
        if (Frame is < 20 or > 64)
            throw new InvalidDataException($"audio.frame is {Frame}; it must be 20 to 64 (milliseconds)");
        if (!(Volume is >= 0 and <= 1))
            throw new InvalidDataException($"audio.volume is {Volume}; it must be 0 to 1");
        if (Latency is < 10 or > 1000)
            throw new InvalidDataException($"audio.latency is {Latency}; it must be 10 to 1000 (milliseconds)");
    }
}
