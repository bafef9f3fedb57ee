using System.Diagnostics;
using System.Text.Json;

namespace Soother.EndToEnd.Tests;

/// <summary>A program that was run, and what it left.</summary>
internal sealed record Ran(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The one line that a user is told.</summary>
    public string ErrorLine => Assert.Single(Errors.TrimEnd().Split('\n'));

    /// <exception cref="TimeoutException">It did not end; it and its children are killed.</exception>
    public static async Task<Ran> RunAsync(string program, IEnumerable<string> arguments, Home home, string input = "")
    {
        using var process = Process.Start(Describe(program, arguments, home))!;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(Deadline);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(late.Token);
            var output = await process.StandardOutput.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            return new(process.ExitCode, output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Deadline}");
        }
    }

    public static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, Home home)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = home.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in home.Environment)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>Fails with what the program said.</summary>
    public Ran DemandSuccess()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Errors}");
        return this;
    }
}
