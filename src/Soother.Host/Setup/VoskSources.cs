using System.Runtime.InteropServices;

namespace Soother.Host.Setup;

/// <summary>A file that holds the library, and what it must be.</summary>
/// <param name="Address">Where it is downloaded from.</param>
/// <param name="Sha256">Of the archive, in lower-case hexadecimal.</param>
internal sealed record ReleaseArchive(Uri Address, string Sha256);

/// <summary>A package of npm's that holds the library, and what both must be.</summary>
internal sealed record NpmPackage(string Name, string Version, string Sha256, string LibrarySha256);

/// <summary>Where libvosk can be had for this machine. Sums are kept here so that what is loaded into the process is what was tested.</summary>
/// <param name="Npm">Null where the package has no library for this machine.</param>
/// <param name="Release">Null where the project publishes none for this machine.</param>
internal sealed record VoskSources(NpmPackage? Npm, ReleaseArchive? Release)
{
    public static VoskSources ForThisMachine() => !OperatingSystem.IsLinux() ? new(null, null) : RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => new(
            new("vosk", "0.3.39", "f0acfb81236e492f29193ffbd1029204cd0af7107fca4e5e5a410432b3291ad3", "9f94ef218c32e271ae8ac84065ab25191af48832c06c6e624984b1c80f0b0920"),
            Published("x86_64", "bbdc8ed85c43979f6443142889770ea95cbfbc56cffb5c5dcd73afa875c5fbb2")),
        Architecture.Arm64 => new(null, Published("aarch64", "45e95d37755deb07568e79497d7feba8c03aee5a9e071df29961aa023fd94541")),
        _ => new(null, null),
    };

    private static ReleaseArchive Published(string machine, string sha256) =>
        new(new($"https://github.com/alphacep/vosk-api/releases/download/v0.3.45/vosk-linux-{machine}-0.3.45.zip"), sha256);
}
