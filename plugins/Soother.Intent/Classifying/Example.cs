namespace Soother.Intent;

/// <summary>Something that may be said, and what it means; "" where it belongs to no intent.</summary>
internal sealed record Example(string Intent, string Text);

/// <summary>What may have been meant.</summary>
/// <param name="Intent">Which intent; null for none of them.</param>
/// <param name="Confidence">How often a guess like this one is right, 0 to 1.</param>
internal readonly record struct Guess(string? Intent, double Confidence);

/// <summary>A feature that speaks for or against an intent.</summary>
/// <param name="Feature">Words as they are, letters between dots (<c>·ligh·</c>), or "meaning" for the direction of all words.</param>
/// <param name="Weight">How much: positive for it, negative against it.</param>
internal readonly record struct Evidence(string Feature, double Weight);
