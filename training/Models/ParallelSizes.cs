namespace Soother.Training.Models;

/// <summary>How large the parallel model is. Kept with the weights.</summary>
internal sealed record ParallelSizes
{
    public int Channels { get; init; } = 160;

    public int EncoderBlocks { get; init; } = 4;

    public int DurationBlocks { get; init; } = 2;

    /// <summary>How far apart a decoder block's inputs are, in frames; one block each.</summary>
    public int[] DecoderDilations { get; init; } = [1, 2, 4, 8, 1, 2, 4, 1];

    public int Kernel { get; init; } = 5;

    public int DurationKernel { get; init; } = 3;

    public double Dropout { get; init; } = 0.1;
}
