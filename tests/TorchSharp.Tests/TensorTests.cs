using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public sealed class TensorTests
{
    [Fact]
    public void ValuesComeBackAsTheyWentIn()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        float[] values = [1.5f, -2, 3, 4, 5, 6];
        Assert.Equal(values, tensor<float>(values, 2, 3).ToArray<float>());
        Assert.Equal([2L, 3L], tensor<float>(values, 2, 3).shape);
        Assert.Equal([1.5f, 4, -2, 5, 3, 6], tensor<float>(values, 2, 3).transpose(0, 1).ToArray<float>());
        Assert.Equal([1L, 2L], tensor(1L, 2L).ToArray<long>());
        Assert.Equal([true, false], tensor(1f, 3f).lt(2).ToArray<bool>());
        Assert.Empty(tensor<float>([], 0).ToArray<float>());
    }

    [Fact]
    public void ARefusalNamesTheOperatorAndTheShapes()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        var wrong = Assert.Throws<ExternalException>(() => zeros([2, 3]).matmul(zeros([4, 5])));
        Assert.StartsWith("matmul: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("(2, 3), (4, 5)", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Fact]
    public void AScopeFreesWhatWasMadeInItButForWhatMovesOut()
    {
        Torch.Demand();
        using var outer = NewDisposeScope();
        Tensor kept, detached, gone;
        using (NewDisposeScope())
        {
            gone = ones([2]);
            kept = (gone + gone).MoveToOuterDisposeScope();
            detached = ones([3]).DetachFromDisposeScope();
        }

        Assert.Throws<ObjectDisposedException>(() => gone.sum());
        Assert.Equal(4, kept.sum().item<float>());
        outer.DisposeEverythingBut(detached);
        Assert.Throws<ObjectDisposedException>(() => kept.sum());
        Assert.Equal(3, detached.sum().item<float>());
        detached.Dispose();
    }

    [Fact]
    public void NothingIsRecordedWithoutGradients()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        var x = ones([2]).requires_grad_();
        using (no_grad())
        {
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
                Assert.True((x * 2).requires_grad);
        }
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void TheSameSeedGivesTheSameNumbers()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        manual_seed(7);
        var first = randn([4]).ToArray<float>();
        manual_seed(7);
        Assert.Equal(first, randn([4]).ToArray<float>());
    }

    [Fact]
    public void OpenBlasDoesTheMatrices()
    {
        Torch.Demand();
        Assert.True(torch.BlasIsFast(out var reason), reason);
    }
}
