using System.Security.Cryptography;
using System.Text;

namespace Soother.Training.Corpora;

/// <summary>Names what something was made from: the same key, the same content.</summary>
internal static class ContentKey
{
    /// <param name="sound">Is read to its end.</param>
    /// <param name="parts">What else it was made from: settings, texts.</param>
    public static string Of(Stream sound, params string[] parts) => Of([Convert.ToHexStringLower(SHA256.HashData(sound)), .. parts]);

    public static string Of(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..24];
}
