using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Soother.Training.Tests.Analysing;

/// <summary>The figures of a corpus as a program of its own computes them, in another language and with another library.</summary>
internal static class SecondOpinion
{
    private const string Python = "/usr/bin/python3";

    /// <summary>What the program says; skips the test where there is no Python.</summary>
    public static JsonElement Of(params string[] arguments)
    {
        var script = Path.Combine(Repository(), "tests", "Soother.Training.Tests", "Analysing", "mimic2_definition.py");
        try
        {
            using var python = Process.Start(new ProcessStartInfo(Python, [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = python.StandardError.ReadToEndAsync();
            var said = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.True(python.ExitCode == 0, errors.Result);
            return JsonDocument.Parse(said).RootElement;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{Python} is not installed");
            throw;
        }
    }

    /// <summary>A folder of recordings that lie beside the repository on some machines; skips the test where there is none.</summary>
    public static string Recordings(params string[] path)
    {
        var folder = Path.Combine([Path.GetDirectoryName(Repository())!, "shared", "data", .. path]);
        Assert.SkipUnless(Directory.Exists(folder), $"there are no recordings in {folder}");
        return folder;
    }

    private static string Repository()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Soother.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException("the tests do not lie in the repository");
        return root.FullName;
    }
}
