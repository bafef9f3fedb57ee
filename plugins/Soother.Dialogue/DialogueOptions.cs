namespace Soother.Dialogue;

/// <summary>The settings of <c>plugin.yaml</c>.</summary>
public sealed class DialogueOptions
{
    public double SessionTimeout { get; init; } = 30;
    public double SkillTimeout { get; init; } = 60;
    public double CharactersPerSecond { get; init; } = 8;
    public double MinimumConfidence { get; init; }
    public IReadOnlyList<string> Wakewords { get; init; } = [];
    public string GroupSeparator { get; init; } = "";
    public string WakeSound { get; init; } = "";
    public string RecordedSound { get; init; } = "";
    public int Retries { get; init; } = 3;
    public string Menu { get; init; } = "Help";
    public double ContextSeconds { get; init; } = 120;

    internal TimeSpan ContextLimit => TimeSpan.FromSeconds(ContextSeconds);

    internal TimeSpan TurnLimit => TimeSpan.FromSeconds(SessionTimeout);

    internal TimeSpan SkillLimit => TimeSpan.FromSeconds(SkillTimeout);

    internal TimeSpan SayLimit(string text) => TimeSpan.FromSeconds(10 + (text.Length / CharactersPerSecond));
}
