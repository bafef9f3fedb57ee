using System.Security.Cryptography;

namespace Soother.Host.Setup;

internal static class Checksum
{
    public static async Task<string> OfAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    /// <exception cref="UserException">The file is not what it should be; it is deleted, so that nobody takes it for good.</exception>
    public static async Task DemandAsync(string file, string sha256, string origin, CancellationToken cancel)
    {
        var found = await OfAsync(file, cancel);
        if (found == sha256)
            return;
        File.Delete(file);
        throw new UserException($"{origin} is not what was expected, and was thrown away: its SHA-256 is {found}, not {sha256}");
    }
}
