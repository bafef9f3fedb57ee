using System.Diagnostics;

namespace Soother.Benchmarks.Bus;

/// <summary>What both sides carry: messages of 2 KB, as a frame of sound with its header.</summary>
internal static class Load
{
    public const int Bytes = 2048, Warmup = 500, Timed = 3000, Flood = 30_000;
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>One message at a time, from handing it over until it is seen on the other connection; microseconds.</summary>
    public static async Task<double[]> TimeEachAsync(Func<Task> sendAndSeeAsync)
    {
        var times = new double[Timed];
        for (var i = -Warmup; i < Timed; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await sendAndSeeAsync().WaitAsync(Deadline);
            if (i >= 0)
                times[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }
        return times;
    }
}
