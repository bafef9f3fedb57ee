using System.ComponentModel;
using System.Diagnostics;

namespace Soother.Skills;

/// <summary>Runs programs for skills: without a shell, each argument as it is.</summary>
internal static class Command
{
    private const int MostChars = 1 << 16;

    /// <summary>What the program printed: JSON, or any other text as a JSON string.</summary>
    /// <exception cref="ActionFailedException">It cannot be started, or ended with another code than 0.</exception>
    public static async Task<JsonElement> RunAsync(RunAction run, string folder, Values values, CancellationToken cancel)
    {
        var start = MakeStart(run, folder, values);
        using var process = Start(start);
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, cancel);
            var errors = ReadAsync(process.StandardError, cancel);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            if (process.ExitCode != 0)
                throw new ActionFailedException($"'{start.FileName}' ended with code {process.ExitCode}: {FirstLine(await errors.ConfigureAwait(false))}");
            return Parse(await output.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo MakeStart(RunAction run, string folder, Values values)
    {
        var program = run.Command[0].Text;
        var start = new ProcessStartInfo(program.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(program, folder) : program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in run.Command.Skip(1))
        {
            var filled = argument.Fill(values.Plain);
            start.ArgumentList.Add(filled.Contains('\0', StringComparison.Ordinal) ? throw new ActionFailedException("an argument holds a zero byte") : filled);
        }
        return start;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new ActionFailedException($"'{start.FileName}' did not start");
        }
        catch (Win32Exception fault)
        {
            throw new ActionFailedException($"'{start.FileName}' cannot be started: {fault.Message}");
        }
    }

    /// <summary>All that a program prints, of which the first part is kept: one that never stops must not fill the memory.</summary>
    private static async Task<string> ReadAsync(StreamReader from, CancellationToken cancel)
    {
        var kept = new System.Text.StringBuilder();
        var buffer = new char[4096];
        int count;
        while ((count = await from.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            kept.Append(buffer, 0, Math.Min(count, MostChars - kept.Length));
        return kept.ToString();
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0] is { Length: > 0 } line ? line : "it printed no error";

    private static JsonElement Parse(string text)
    {
        if (text.TrimStart() is ['{' or '[', ..])
        {
            try
            {
                using var parsed = JsonDocument.Parse(text);
                return parsed.RootElement.Clone();
            }
            catch (JsonException)
            {
                // Text that merely begins like JSON.
            }
        }
        return JsonSerializer.SerializeToElement(text.Trim());
    }
}
