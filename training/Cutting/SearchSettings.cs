namespace Soother.Training.Cutting;

/// <summary>What the search for lines believes of readers. Costs in the unit of the scores: a moment (20 ms) that fits well earns about half of one.</summary>
internal sealed record SearchSettings
{
    /// <summary>How much of a moment's log ratio counts: neighbours say the same again.</summary>
    public float Scale { get; init; } = 0.25f;

    /// <summary>What a moment must earn to be better than talk that is in no line; found from the recording.</summary>
    public float Margin { get; init; }

    /// <summary>The most that one moment can earn or cost.</summary>
    public float Most { get; init; } = 1.5f;

    /// <summary>To stay on a moment of the text, or to leave one out.</summary>
    public float Stretch { get; init; } = 0.4f;

    /// <summary>To say a line again.</summary>
    public float Again { get; init; } = 2;

    /// <summary>To leave out a line, or to go back by one; more lines cost the logarithm of their number more.</summary>
    public float Leap { get; init; } = 8;

    public float LeapMore { get; init; } = 2;

    /// <summary>To break off within a line.</summary>
    public float BreakOff { get; init; } = 8;

    /// <summary>For a piece that is in no line.</summary>
    public float Talk { get; init; } = 0.5f;

    /// <summary>For a short noise within a line.</summary>
    public float Noise { get; init; } = 4;

    /// <summary>Hypotheses that are this much worse than the best are given up.</summary>
    public float Beam { get; init; } = 60;

    /// <summary>Lines before and behind the best one that are looked at.</summary>
    public int Behind { get; init; } = 60;

    public int Ahead { get; init; } = 200;

    /// <summary>A pause within a line of so many seconds.</summary>
    public static float Pause(double seconds) => seconds switch { < 0.4 => 0, < 0.7 => 1.5f, < 1 => 4, < 1.5 => 8, < 3 => 14, _ => 30 };

    /// <summary>A line that begins after a pause of so many seconds.</summary>
    public static float NoPause(double seconds) => seconds switch { < 0.12 => 5, < 0.25 => 2.5f, < 0.4 => 0.5f, _ => 0 };

    /// <summary>To begin a line when another was the last.</summary>
    public float Jump(int lines) => lines == 1 ? 0 : lines == 0 ? Again : lines > 1 ? Leap + (LeapMore * MathF.Log(lines - 1)) : Leap + (LeapMore * MathF.Log(-lines));

    /// <summary>What each unit earns at a moment.</summary>
    public void Earn(UnitModel model, ReadOnlySpan<float> moment, float[] earned)
    {
        model.Ratios(moment, earned);
        for (var unit = 0; unit < earned.Length; unit++)
            earned[unit] = Math.Clamp((Scale * earned[unit]) - Margin, -Most, Most);
    }
}
