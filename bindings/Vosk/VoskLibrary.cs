using System.Reflection;
using System.Runtime.InteropServices;

namespace Vosk;

/// <summary>Finds libvosk on this machine.</summary>
/// <remarks>Looked for in the folder of this assembly, in <c>$SOOTHER_LIB</c>, in <c>soother/lib</c> under the user's data folder, then in the system.</remarks>
public static class VoskLibrary
{
    internal const string Name = "vosk";
    private const string FileName = "libvosk.so";

    /// <summary>The file that would be loaded; null if only the system may have one, or none has.</summary>
    public static string? Path => Folders().Select(folder => System.IO.Path.Combine(folder, FileName)).FirstOrDefault(File.Exists);

    /// <summary>Whether libvosk can be loaded; if not, why, and what to do, in one line.</summary>
    public static bool IsPresent(out string reason)
    {
        try
        {
            Load();
            reason = "";
            return true;
        }
        catch (DllNotFoundException missing)
        {
            reason = missing.Message;
            return false;
        }
    }

    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? paths) => name == Name ? Load() : 0;

    private static nint Load()
    {
        if (Path is { } file)
        {
            try
            {
                return NativeLibrary.Load(file);
            }
            catch (Exception broken) when (broken is DllNotFoundException or BadImageFormatException)
            {
                throw new DllNotFoundException($"the recogniser library {file} cannot be loaded ({FirstLine(broken)}): run ./soother setup");
            }
        }
        if (NativeLibrary.TryLoad(FileName, out var handle))
            return handle;
        throw new DllNotFoundException($"the recogniser library {FileName} is in none of {string.Join(", ", Folders())}, nor in the system: run ./soother setup");
    }

    private static string FirstLine(Exception fault) => fault.Message.Split('\n')[0].Trim();

    private static IEnumerable<string> Folders()
    {
        if (System.IO.Path.GetDirectoryName(typeof(VoskLibrary).Assembly.Location) is { Length: > 0 } own)
            yield return own;
        if (Environment.GetEnvironmentVariable("SOOTHER_LIB") is { Length: > 0 } chosen)
            yield return System.IO.Path.GetFullPath(chosen);
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } given
            ? given
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        yield return System.IO.Path.Combine(data, "soother", "lib");
    }
}
