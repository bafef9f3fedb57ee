using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Finds the compiled shim, which brings libtorch, and says what libtorch it is.</summary>
/// <remarks>Looked for in <c>$SOOTHER_LIB</c>, then in <c>soother/lib</c> under the user's data folder, where the set-up compiles it to.</remarks>
public static class TorchLibrary
{
    internal const string Name = "soother_torch";

    /// <summary>The shim's file.</summary>
    public const string FileName = "libsoother_torch.so";

    /// <summary>The version of libtorch.</summary>
    public static string Version => Marshal.PtrToStringUTF8(NativeMethods.Version())!;

    /// <summary>How libtorch was built and which libraries and threads it uses, as it says itself.</summary>
    public static string Build => Marshal.PtrToStringUTF8(NativeMethods.Build())!;

    /// <summary>Native tensors that are alive.</summary>
    public static long TensorsAlive => NativeMethods.Alive();

    /// <summary>Whether libtorch can be loaded; if not, why, and what to do, in one line.</summary>
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
        // Waiting threads that spin take the other cores away from whatever else runs. Must be said before libgomp is loaded.
        if (Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") is null)
            _ = SetEnvironment("OMP_WAIT_POLICY", "PASSIVE", 0);
        var file = Folders().Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists)
            ?? throw new DllNotFoundException($"{FileName} is in none of {string.Join(", ", Folders())}: run ./train setup");
        try
        {
            return NativeLibrary.Load(file);
        }
        catch (Exception broken) when (broken is DllNotFoundException or BadImageFormatException)
        {
            throw new DllNotFoundException($"{file} cannot be loaded ({broken.Message.Split('\n')[0].Trim()}): run ./train setup", broken);
        }
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("SOOTHER_LIB") is { Length: > 0 } chosen)
            yield return Path.GetFullPath(chosen);
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        yield return Path.Combine(data, "soother", "lib");
    }

    // .NET keeps its own copy of the environment; libgomp reads the process's.
    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
