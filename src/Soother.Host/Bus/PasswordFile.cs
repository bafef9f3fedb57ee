using System.Security.Cryptography;

namespace Soother.Host.Bus;

/// <summary>Mosquitto's password file, written directly: its own tool would show the password in the list of processes.</summary>
internal static class PasswordFile
{
    // A random password of 192 bits needs no slow hash, and every connection pays for each round.
    private const int Rounds = 101, SaltBytes = 12, HashBytes = 64;

    /// <summary>A line in the format of mosquitto 2.0: <c>user:$7$rounds$salt$hash</c>, PBKDF2 with SHA-512.</summary>
    public static string Line(string user, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA512, HashBytes);
        return $"{user}:$7${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}\n";
    }
}
