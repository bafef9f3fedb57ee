namespace Soother.Intent;

/// <summary>The settings; plugin.yaml says what each does.</summary>
public sealed class IntentOptions
{
    public double MinAsrConfidence { get; init; } = 0.1;

    public double MinConfidence { get; init; } = 0.6;

    public bool Forgive { get; init; } = true;

    public int Phrases { get; init; } = 3000;
}
