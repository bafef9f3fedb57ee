using System.Runtime.InteropServices;
using Soother.Host.Configuration;
using Soother.Host.Setup;

namespace Soother.Host.Doctor;

/// <summary>Programs and libraries that the system brings, and the recogniser's that the set-up fetches. A library counts when it can be loaded.</summary>
internal static class LibraryChecks
{
    private static readonly (string Name, string File, string Package, string For, Health Without)[] Libraries =
    [
        ("libmosquitto", "libmosquitto.so.1", "libmosquitto1", "the message bus", Health.Bad),
        ("libportaudio", "libportaudio.so.2", "libportaudio2", "microphone and speaker", Health.Weak),
        ("libespeak-ng", "libespeak-ng.so.1", "libespeak-ng1 espeak-ng-data", "the voice", Health.Bad),
    ];

    public static IEnumerable<CheckResult> All() => [Broker(), .. Libraries.Select(Library), Recogniser()];

    private static CheckResult Broker()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Append("/usr/local/sbin");
        return folders.Select(f => Path.Combine(f, "mosquitto")).FirstOrDefault(File.Exists) is { } program
            ? CheckResult.Good("mosquitto", program)
            : new("mosquitto", Health.Bad, "the message broker is not installed", "sudo apt-get install --no-install-recommends mosquitto, or set bus.host to a broker that runs");
    }

    private static CheckResult Library((string Name, string File, string Package, string For, Health Without) library)
    {
        if (!NativeLibrary.TryLoad(library.File, out var handle))
            return new(library.Name, library.Without, $"{library.File} is not installed: {library.For} will not work", $"sudo apt-get install --no-install-recommends {library.Package}");
        NativeLibrary.Free(handle);
        return CheckResult.Good(library.Name, $"{library.File}, for {library.For}");
    }

    private static CheckResult Recogniser()
    {
        const string Name = "libvosk";
        if (Folders.Libraries.Select(l => Path.Combine(l, VoskSetup.FileName)).FirstOrDefault(File.Exists) is not { } file)
            return new(Name, Health.Bad, "the recogniser's library is not here: speech will not be understood", "soother setup");
        if (!NativeLibrary.TryLoad(file, out _))
            return new(Name, Health.Bad, $"{Folders.Show(file)} cannot be loaded: it is damaged or made for another kind of machine", $"rm {Folders.Show(file)}; soother setup");
        return CheckResult.Good(Name, Folders.Show(file));
    }
}
