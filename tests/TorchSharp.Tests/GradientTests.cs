using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

/// <summary>Gradients against finite differences, for each layer and loss that is used.</summary>
public sealed class GradientTests
{
    private const double Step = 1e-2, Tolerance = 2e-2;

    public static TheoryData<string> Layers => [.. All.Keys];

    private static readonly Dictionary<string, Func<(nn.Module?, Func<Tensor, Tensor>, long[])>> All = new()
    {
        ["linear"] = () => One(nn.Linear(5, 4), 3, 5),
        ["conv1d"] = () => One(nn.Conv1d(3, 4, 5, padding: 4, dilation: 2), 2, 3, 9),
        ["conv1d, strided, grouped"] = () => One(nn.Conv1d(4, 6, 3, stride: 2, groups: 2), 2, 4, 9),
        ["layer norm"] = () => One(nn.LayerNorm(6), 4, 6),
        ["batch norm"] = () => One(nn.BatchNorm1d(3), 4, 3, 5),
        ["GRU"] = () => Recurrent(nn.GRU(4, 3, batchFirst: true, bidirectional: true), 2, 5, 4),
        ["LSTM"] = () => Recurrent(nn.LSTM(4, 3), 5, 2, 4),
        ["GRU cell"] = () => Cell(nn.GRUCell(4, 3)),
        ["LSTM cell"] = () => LongCell(nn.LSTMCell(4, 3)),
        ["softmax"] = () => (null, x => F.softmax(x, 1) * x, [3, 5]),
        ["log softmax"] = () => (null, x => F.log_softmax(x, 1), [3, 5]),
        ["logsumexp"] = () => (null, x => x.logsumexp(1), [3, 5]),
        ["sigmoid, tanh, softplus, gelu"] = () => (null, x => x.sigmoid() + x.tanh() + F.softplus(x) + F.gelu(x), [3, 5]),
        ["matmul, transpose, cumsum"] = () => (null, x => x.matmul(x.transpose(0, 1)).cumsum(1), [3, 5]),
        ["repeat_interleave"] = () => (null, x => x.repeat_interleave(tensor(2L, 0L, 3L), 0), [3, 5]),
        ["narrow, cat, stack, flip"] = () => (null, x => cat([x.narrow(1, 0, 2), x.flip(1)], 1).mul(stack([x, x]).sum(0).mean()), [3, 5]),
        ["gather, masked_fill, where"] = () => (null, x => x.gather(1, tensor<long>([1, 0, 2], 3, 1)).mul(x.masked_fill(x.gt(0), 2)), [3, 5]),
        ["pad, max_pool1d"] = () => (null, x => F.max_pool1d(F.pad(x, [1, 1]), 2, 1), [2, 3, 5]),
        ["l1"] = () => (null, x => F.l1_loss(x, zeros_like(x)), [3, 5]),
        ["mse, huber"] = () => (null, x => F.mse_loss(x, ones_like(x)) + F.huber_loss(x, zeros_like(x), 0.5), [3, 5]),
        ["binary cross entropy"] = () => (null, x => F.binary_cross_entropy_with_logits(x, ones_like(x), pos_weights: full([5], 3.0)), [3, 5]),
        ["nll"] = () => (null, x => F.nll_loss(F.log_softmax(x, 1), tensor(0L, 2L, 1L)), [3, 5]),
        ["ctc"] = () => (null, x => F.ctc_loss(F.log_softmax(x, 2), tensor<long>([1, 2, 2, 1], 2, 2), tensor(6L, 6L), tensor(2L, 2L)), [6, 2, 4]),
    };

    [Theory, MemberData(nameof(Layers))]
    public void AGradientIsWhatSmallStepsSay(string layer)
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        var (module, act, shape) = All[layer]();
        var input = randn(shape).requires_grad_();
        var weights = Weighted(act(input).detach());
        Tensor Loss() => (act(input) * weights).sum();

        Loss().backward();

        Check(input, Loss);
        foreach (var parameter in module?.parameters() ?? [])
            Check(parameter, Loss);
        module?.Dispose();
    }

    [Fact]
    public void AnEmbeddingLearnsTheRowsThatWereUsed()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        using var embedding = nn.Embedding(4, 2, padding_idx: 0);

        embedding.forward(tensor(1L, 1L, 0L)).sum().backward();

        Assert.Equal([0, 0, 2, 2, 0, 0, 0, 0], embedding.weight.grad!.ToArray<float>());
    }

    // Against the difference over a step to either side, of some entries.
    private static void Check(Tensor of, Func<Tensor> loss)
    {
        var (values, gradient) = (of.ToArray<float>(), of.grad!.ToArray<float>());
        using var none = no_grad();
        for (var i = 0; i < values.Length; i += Math.Max(1, values.Length / 7))
        {
            var numeric = (At(values, i, Step) - At(values, i, -Step)) / (2 * Step);
            Assert.True(Math.Abs(numeric - gradient[i]) < Tolerance * (1 + Math.Abs(numeric)), $"entry {i}: {gradient[i]}, where small steps say {numeric}");
        }
        of.copy_(tensor<float>(values, of.shape));

        double At(float[] from, int i, double step)
        {
            var moved = (float[])from.Clone();
            moved[i] += (float)step;
            of.copy_(tensor<float>(moved, of.shape));
            return loss().item<float>();
        }
    }

    // Different for every entry, so that no error cancels another.
    private static Tensor Weighted(Tensor like) => tensor<float>([.. Enumerable.Range(0, (int)like.numel()).Select(i => 0.5f + (0.37f * (i % 5)))], like.shape);

    private static (nn.Module?, Func<Tensor, Tensor>, long[]) One(nn.Module<Tensor, Tensor> module, params long[] shape) => (module, module.forward, shape);

    private static (nn.Module?, Func<Tensor, Tensor>, long[]) Recurrent(RecurrentLayer module, params long[] shape) => (module, x => module.forward(x, null).output, shape);

    private static (nn.Module?, Func<Tensor, Tensor>, long[]) Cell(GRUCell module) => (module, x => module.forward(x, module.forward(x, zeros([2, 3]))), [2, 4]);

    private static (nn.Module?, Func<Tensor, Tensor>, long[]) LongCell(LSTMCell module) =>
        (module, x => module.forward(x, module.forward(x, (zeros([2, 3]), zeros([2, 3])))) is var (h, c) ? h + c : x, [2, 4]);
}
