namespace Soother.Intent;

/// <summary>What is to be learned.</summary>
/// <param name="Samples">Utterances, those of one class after the other.</param>
/// <param name="Labels">The class of each.</param>
/// <param name="Told">Whether somebody may say it: the name of an intent teaches, and is no utterance.</param>
/// <param name="Features">How many features there are.</param>
/// <param name="Classes">How many classes there are.</param>
/// <param name="Background">The class of what belongs to no intent.</param>
/// <param name="Vectors">What words mean, where that is known.</param>
internal sealed record Course(
    IReadOnlyList<Sample> Samples, IReadOnlyList<int> Labels, IReadOnlyList<bool> Told, int Features, int Classes, int? Background, WordVectors? Vectors)
{
    /// <summary>The same with some of the samples.</summary>
    public Course Of(IReadOnlyList<int> some) => this with { Samples = [.. some.Select(i => Samples[i])], Labels = [.. some.Select(i => Labels[i])], Told = [.. some.Select(i => Told[i])] };
}
