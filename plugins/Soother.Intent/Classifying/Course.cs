namespace Soother.Intent;

/// <summary>What is to be learned.</summary>
/// <param name="Samples">Utterances, those of one class after the other.</param>
/// <param name="Labels">The class of each.</param>
/// <param name="Features">How many features there are.</param>
/// <param name="Classes">How many classes there are.</param>
internal sealed record Course(IReadOnlyList<Sample> Samples, IReadOnlyList<int> Labels, int Features, int Classes)
{
    /// <summary>Which samples somebody may say: the name of an intent teaches, and is no utterance.</summary>
    public IReadOnlyList<bool> Told { get; init; } = [];

    /// <summary>The class of what belongs to no intent.</summary>
    public int? Background { get; init; }

    /// <summary>What words mean, where that is known.</summary>
    public WordVectors? Vectors { get; init; }

    /// <summary>The same with some of the samples.</summary>
    public Course Of(IReadOnlyList<int> some) => this with { Samples = [.. some.Select(i => Samples[i])], Labels = [.. some.Select(i => Labels[i])], Told = [.. some.Select(i => Told[i])] };
}
