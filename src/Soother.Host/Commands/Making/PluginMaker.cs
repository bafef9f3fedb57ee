using System.Diagnostics;
using System.Text.RegularExpressions;
using Soother.Host.Configuration;

namespace Soother.Host.Commands.Making;

/// <summary>Makes a plugin by copying a small one, which is built and tested like any other, so that the copy works too.</summary>
/// <param name="root">Where the sources are.</param>
/// <param name="model">What is copied: Echo is the smallest plugin, Dice the smallest skill in C#.</param>
internal sealed partial class PluginMaker(string root, string model = "Echo")
{
    /// <exception cref="UserException">The name cannot be used, the sources are not here, or the solution cannot be changed; nothing is left behind.</exception>
    public async Task MakeAsync(string name, CancellationToken cancel)
    {
        if (!Name().IsMatch(name))
            throw new UserException($"'{name}' cannot be a plugin's name: letters and digits are expected, beginning with a capital: Weather");
        var pairs = new[] { $"plugins/Soother.{model}", $"tests/Soother.{model}.Tests" }
            .Select(from => (From: Path.Combine(root, from), To: Path.Combine(root, from.Replace(model, name)))).ToList();
        foreach (var (from, to) in pairs)
        {
            if (!Directory.Exists(from))
                throw new UserException($"{Folders.Show(from)} is not here: new plugins are made where Soother's sources are");
            if (Directory.Exists(to))
                throw new UserException($"{Folders.Show(to)} exists already");
        }
        try
        {
            foreach (var (from, to) in pairs)
                Copy(from, to, name);
            await AddToSolutionAsync([.. pairs.Select(p => p.To)], cancel);
        }
        catch
        {
            foreach (var (_, to) in pairs.Where(p => Directory.Exists(p.To)))
                Directory.Delete(to, recursive: true);
            throw;
        }
    }

    private void Copy(string from, string to, string name)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            var text = Rename(File.ReadAllText(file), name);
            // The model sleeps until somebody wants it; a new plugin is wanted.
            if (Path.GetFileName(file) == "plugin.yaml")
                text = Disabled().Replace(text, "");
            File.WriteAllText(Path.Combine(to, Rename(Path.GetFileName(file), name)), text);
        }
        foreach (var folder in Directory.GetDirectories(from))
            Copy(folder, Path.Combine(to, Rename(Path.GetFileName(folder), name)), name);
    }

    private string Rename(string text, string name) =>
        text.Replace(model, name).Replace(model.ToLowerInvariant(), name.ToLowerInvariant()).Replace(model.ToUpperInvariant(), name.ToUpperInvariant());

    private async Task AddToSolutionAsync(string[] folders, CancellationToken cancel)
    {
        foreach (var folder in folders)
        {
            var project = Directory.GetFiles(folder, "*.csproj").Single();
            var start = new ProcessStartInfo(Dotnet(), ["sln", Path.Combine(root, "Soother.sln"), "add", project, "--solution-folder", Path.GetFileName(Path.GetDirectoryName(folder))!])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = root,
            };
            using var dotnet = Process.Start(start)!;
            var output = dotnet.StandardOutput.ReadToEndAsync(cancel);
            var errors = await dotnet.StandardError.ReadToEndAsync(cancel) + await output;
            await dotnet.WaitForExitAsync(cancel);
            if (dotnet.ExitCode != 0)
                throw new UserException($"Soother.sln cannot be changed: {errors.Trim().ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The one that runs this program, if it is the <c>dotnet</c> command.</summary>
    private static string Dotnet() => Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet";

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{1,39}$")]
    private static partial Regex Name();

    [GeneratedRegex("^enabled:.*\n", RegexOptions.Multiline)]
    private static partial Regex Disabled();
}
