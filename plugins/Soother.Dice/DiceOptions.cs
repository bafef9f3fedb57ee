namespace Soother.Dice;

/// <summary>The settings: one property for each line under <c>settings</c> in plugin.yaml.</summary>
public sealed class DiceOptions
{
    public int Sides { get; init; } = 6;
}
