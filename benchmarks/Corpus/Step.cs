using System.Diagnostics;

namespace Soother.Benchmarks.Corpus;

/// <summary>One process, timed.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Megabytes">The most memory that it held.</param>
internal sealed record Step(double Seconds, double Megabytes)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);

    public static Step Run(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var most = 0L;
        while (!process.WaitForExit(Often))
        {
            process.Refresh();
            most = Math.Max(most, Peak(process));
        }
        return process.ExitCode == 0
            ? new(clock.Elapsed.TotalSeconds, most / 1e6)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.Result}");
    }

    // The kernel keeps the high-water mark; it is gone with the process.
    private static long Peak(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
