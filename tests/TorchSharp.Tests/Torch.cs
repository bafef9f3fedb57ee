namespace TorchSharp.Tests;

/// <summary>What the tests of this project need.</summary>
internal static class Torch
{
    /// <summary>Skips a test where libtorch is not set up, and makes the rest the same in every run.</summary>
    public static void Demand()
    {
        Assert.SkipUnless(TorchLibrary.IsPresent(out var reason), reason);
        torch.set_num_threads(1);
        torch.manual_seed(1);
    }
}
