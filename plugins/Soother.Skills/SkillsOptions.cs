namespace Soother.Skills;

/// <summary>The plugin's settings; <c>plugin.yaml</c> has the defaults and says what each means.</summary>
public sealed class SkillsOptions
{
    public string Folder { get; set; } = "skills";

    public string UserFolder { get; set; } = "";

    public IList<string> Off { get; set; } = [];

    public double Timeout { get; set; } = 10;

    public int HelpExamples { get; set; } = 3;

    public int Rings { get; set; } = 3;

    public double RingPause { get; set; } = 20;

    public int AlarmRings { get; set; } = 15;

    public double Snooze { get; set; } = 9;

    public bool Chime { get; set; } = true;

    public double ListenAgain { get; set; } = 20;

    public double ListenerQuiet { get; set; } = 60;

    public double ListenerPatience { get; set; } = 900;

    public string Devices { get; set; } = "";

    public int VolumeStep { get; set; } = 20;

    public int Seed { get; set; }

    /// <summary>Picks among texts.</summary>
    internal Random Random
    {
        get => field ??= Seed == 0 ? Random.Shared : new SeededRandom(Seed);
        set;
    }
}
