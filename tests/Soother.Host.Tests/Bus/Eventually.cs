namespace Soother.Host.Tests.Bus;

/// <summary>Waits for a condition; the deadline is only reached when a test fails.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<bool> condition, Func<string> otherwise)
    {
        using var limit = new CancellationTokenSource(Deadline);
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, otherwise());
            await Task.Delay(5, CancellationToken.None);
        }
    }
}
