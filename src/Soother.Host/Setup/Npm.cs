using System.ComponentModel;
using System.Diagnostics;

namespace Soother.Host.Setup;

/// <summary>Fetches a package's archive by <c>npm pack</c>, with whatever registry and proxy this machine's npm is set up for.</summary>
internal static class Npm
{
    /// <summary>What a script of npm's lifecycle could do is not asked for: pack of a published package runs none, and this makes sure.</summary>
    private static readonly string[] Options = ["--loglevel=error", "--ignore-scripts", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"];

    /// <param name="package">What to fetch.</param>
    /// <param name="folder">Where to; npm's own cache goes there too, so that nothing else need be writable.</param>
    /// <param name="cancel">Gives up, and ends npm.</param>
    /// <returns>The path of the archive.</returns>
    /// <exception cref="UserException">There is no npm, or it cannot get the package, or the package is another than expected.</exception>
    public static async Task<string> PackAsync(NpmPackage package, string folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("npm", ["pack", $"{package.Name}@{package.Version}", "--pack-destination", folder, "--cache", Path.Combine(folder, "npm-cache"), .. Options])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var npm = Start(start);
        try
        {
            npm.StandardInput.Close();
            var output = npm.StandardOutput.ReadToEndAsync(cancel);
            var errors = await npm.StandardError.ReadToEndAsync(cancel);
            await output;
            await npm.WaitForExitAsync(cancel);
            if (npm.ExitCode != 0)
                throw new UserException($"npm pack {package.Name}@{package.Version} ended with exit code {npm.ExitCode}{FirstLine(errors)}");
        }
        finally
        {
            if (!npm.HasExited)
                npm.Kill(entireProcessTree: true);
        }
        var file = Path.Combine(folder, $"{package.Name}-{package.Version}.tgz");
        await Checksum.DemandAsync(file, package.Sha256, $"npm's {package.Name}@{package.Version}", cancel);
        return file;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception absent)
        {
            throw new UserException("npm is not installed", absent);
        }
    }

    private static string FirstLine(string errors) => errors.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0) is { } line ? $": {line}" : "";
}
