namespace Soother.Intent;

/// <summary>A part of a number.</summary>
internal enum NumberPart
{
    Digit,

    /// <summary>10 and more that nothing smaller follows.</summary>
    Teen,

    Ten,
    Hundred,

    /// <summary>Thousands and more: what was said before it is multiplied.</summary>
    Scale,

    /// <summary>One of a scale in a word of its own, at the beginning.</summary>
    One,

    /// <summary>A number that has no parts.</summary>
    Whole,
}

/// <summary>A number as far as it has been said.</summary>
/// <param name="Before">Thousands and more that are complete.</param>
/// <param name="Now">What is being said, below a thousand (or 1100 to 1999 by hundreds).</param>
/// <param name="Room">Below what a number must be to follow: 1000 at first, 100 after a hundred, 10 after a ten, then 1.</param>
/// <param name="LastScale">What the next scale must be below.</param>
/// <param name="MayJoin">Whether an "and" may follow.</param>
internal readonly record struct NumberSoFar(long Before, long Now, long Room, long LastScale, bool MayJoin)
{
    private const long Dozens = 100;   // what is multiplied by less is complete

    public static NumberSoFar Nothing { get; } = new(0, 0, 1000, long.MaxValue, false);

    public long Total => Before + Now;

    /// <summary>With one part more; null where it cannot follow.</summary>
    public NumberSoFar? With(NumberPart part, long value) => part switch
    {
        NumberPart.Digit when Room >= 10 => Plus(value, 1),
        NumberPart.Teen when Room >= 100 => Plus(value, 1),
        NumberPart.Ten when Room >= 100 => Plus(value, 10),
        NumberPart.Hundred when Room >= 1000 => Plus(value, 100) with { MayJoin = true },
        NumberPart.Scale when Now > 0 && value < LastScale => new(Before + (Now * value), 0, value > Dozens ? 1000 : 1, value, value > Dozens),
        NumberPart.One when this == Nothing => new(value, 0, 1000, value, true),
        NumberPart.Whole when this == Nothing => new(value, 0, 1, 1, false),
        _ => null,
    };

    private NumberSoFar Plus(long value, long room) => this with { Now = Now + value, Room = room, MayJoin = false };
}
