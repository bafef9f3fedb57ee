using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What scripts and built-in actions both use.</summary>
internal abstract class SkillTools
{
    public virtual required IBus Bus { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>How things are said, and the values that are there at every moment.</summary>
    public required Moment Moment { get; init; }

    /// <summary>The skills as they are now, and the settings.</summary>
    public required SkillLibrary Library { get; init; }

    /// <summary>Picks texts that are said outside a turn.</summary>
    public required ReplyPicker Replies { get; init; }

    /// <summary>How fast scripts go.</summary>
    public required Paces Paces { get; init; }
}
