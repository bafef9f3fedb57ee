using System.Diagnostics;
using Soother.Training.Commands;

namespace Soother.Training.Tests.Program;

/// <summary>The program as a user starts it, in a folder of the test's.</summary>
internal sealed record TrainProgram(int ExitCode, string Output, string Errors)
{
    private static readonly string Path = typeof(VerbList).Assembly.Location;

    public static async Task<TrainProgram> RunAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, output, await errors);
    }

    public static Process Start(string folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

    public TrainProgram DemandSuccess()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Errors}");
        return this;
    }
}
