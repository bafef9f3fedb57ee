using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

public sealed class TrainingTests
{
    // One step of Adam from its own definition, in plain arithmetic.
    [Fact]
    public void AdamStepsAsItsPaperSays()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        using var weight = new Parameter(tensor(1f, -2f));
        using var adam = optim.Adam([weight], lr: 0.1);
        var (w, m, v) = (new double[] { 1, -2 }, new double[2], new double[2]);
        for (var step = 1; step <= 5; step++)
        {
            adam.zero_grad();
            (weight * weight * tensor(1f, 3f)).sum().backward();
            adam.step();
            for (var i = 0; i < 2; i++)
            {
                var gradient = 2 * w[i] * (i == 0 ? 1 : 3);
                (m[i], v[i]) = ((0.9 * m[i]) + (0.1 * gradient), (0.999 * v[i]) + (0.001 * gradient * gradient));
                w[i] -= 0.1 * (m[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }
        Assert.Equal(w[0], weight.ToArray<float>()[0], 1e-5);
        Assert.Equal(w[1], weight.ToArray<float>()[1], 1e-5);
    }

    [Fact]
    public void ANetworkLearns()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(nn.Conv1d(4, 16, 3, padding: 1), nn.ReLU(), nn.Conv1d(16, 4, 1));
        using var adam = optim.Adam(net.parameters(), lr: 1e-2);
        var x = randn([8, 4, 20]);
        var (first, last) = (0f, 0f);
        for (var step = 0; step < 200; step++)
        {
            using var inner = NewDisposeScope();
            adam.zero_grad();
            var loss = F.mse_loss(net.forward(x), x.cumsum(1));
            loss.backward();
            nn.utils.clip_grad_norm_(net.parameters(), 1);
            adam.step();
            last = loss.item<float>();
            first = step == 0 ? last : first;
        }
        Assert.InRange(last, 0, first / 20);
    }

    [Fact]
    public void ClippingShortensTheGradientsTogether()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        using var a = new Parameter(tensor(3f));
        using var b = new Parameter(tensor(4f));
        ((a * 3) + (b * 4)).sum().backward();

        Assert.Equal(5, nn.utils.clip_grad_norm_([a, b], 1), 1e-4);

        Assert.Equal(0.6, a.grad!.item<float>(), 1e-4);
        Assert.Equal(0.8, b.grad!.item<float>(), 1e-4);
    }

    [Fact]
    public void WeightsThatDoNotFitAreNamed()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        using var small = nn.Sequential(nn.Linear(2, 3));
        using var large = nn.Sequential(nn.Linear(2, 4));
        Assert.Equal(["0.weight", "0.bias"], small.state_dict().Keys);
        Assert.Contains("'0.weight' are 4 × 2, where 3 × 2", Assert.Throws<ArgumentException>(() => small.load_state_dict(large.state_dict())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TenThousandStepsLeaveNoTensorBehind()
    {
        Torch.Demand();
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1));
        using var adam = optim.Adam(net.parameters());
        var x = randn([4, 4]);
        long Run(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                using var inner = NewDisposeScope();
                adam.zero_grad();
                net.forward(x).pow(2).mean().backward();
                adam.step();
            }
            return TorchLibrary.TensorsAlive;
        }
        var (tensors, memory) = (Run(500), Environment.WorkingSet);

        Assert.Equal(tensors, Run(10_000));

        Assert.InRange(Environment.WorkingSet - memory, long.MinValue, 20_000_000);
    }
}
