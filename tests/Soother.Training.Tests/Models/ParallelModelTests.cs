using Soother.Training.Models;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Soother.Training.Tests.Models;

[Collection("libtorch")]   // seed and threads belong to the process
public sealed class ParallelModelTests
{
    private static readonly ParallelSizes Small = new() { Channels = 48, EncoderBlocks = 2, DecoderDilations = [1, 2, 1], Dropout = 0 };

    [Fact]
    public void TwoTextsOfDifferentLengthAreLearnedByHeart()
    {
        Assert.SkipUnless(TorchSharp.TorchLibrary.IsPresent(out var reason), reason);
        manual_seed(1);
        using var scope = NewDisposeScope();
        using var model = new ParallelModel(10, 8, Small);
        using var adam = optim.Adam(model.parameters(), 3e-3);
        var symbols = tensor<long>([1, 3, 4, 5, 2, 1, 6, 2, 0, 0], 2, 5);
        var padding = symbols.eq(0);
        int[][] lengths = [[2, 5, 3, 6, 2], [1, 7, 2, 0, 0]];
        var target = randn([2, 18, 8]);
        var kept = tensor<float>([.. lengths.SelectMany(l => Enumerable.Range(0, 18).Select(t => t < l.Sum() ? 1f : 0f))], 2, 18, 1);
        var wanted = tensor<float>([.. lengths.SelectMany(l => l.Select(d => MathF.Log(1 + d)))], 2, 5);
        var real = padding.logical_not().to(float32);
        var error = float.NaN;
        for (var step = 0; step < 400; step++)
        {
            using var inner = NewDisposeScope();
            adam.zero_grad();
            var encoded = model.Encode(symbols, padding);
            var sound = (F.l1_loss(model.Decode(encoded, lengths), target, nn.Reduction.None) * kept).sum() / (kept.sum() * 8);
            var duration = (F.mse_loss(model.Durations(encoded, padding), wanted, nn.Reduction.None) * real).sum() / real.sum();
            (sound + duration).backward();
            adam.step();
            error = (sound + duration).item<float>();
        }
        Assert.InRange(error, 0, 0.1);
    }

    [Fact]
    public void WhatFillsARowUpChangesNothing()
    {
        Assert.SkipUnless(TorchSharp.TorchLibrary.IsPresent(out var reason), reason);
        manual_seed(1);
        using var scope = NewDisposeScope();
        using var none = no_grad();
        using var model = new ParallelModel(10, 8, Small);
        model.eval();
        var (alone, beside) = (tensor<long>([1, 6, 2], 1, 3), tensor<long>([1, 6, 2, 0, 0, 1, 3, 4, 5, 2], 2, 5));

        var one = model.Decode(model.Encode(alone, alone.eq(0)), [[1, 7, 2]]).ToArray<float>();
        var both = model.Decode(model.Encode(beside, beside.eq(0)), [[1, 7, 2, 0, 0], [2, 5, 3, 6, 2]]).narrow(0, 0, 1).narrow(1, 0, 10).ToArray<float>();

        Assert.All(one.Zip(both), p => Assert.Equal(p.First, p.Second, 1e-5));
    }
}
