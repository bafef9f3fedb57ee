namespace TorchSharp;

public static partial class torch
{
    private static readonly string[] Fast = ["openblas", "mkl", "blis", "accelerate"];

    /// <summary>Whether libtorch multiplies matrices with a library that is made for it; with Debian's reference BLAS it is a hundred times slower.</summary>
    /// <param name="reason">If not, why, and what to do, in one line.</param>
    public static bool BlasIsFast(out string reason)
    {
        _ = get_num_threads();
        // Debian's libtorch takes whatever libblas.so.3 stands for, so what is loaded tells more than how it was built.
        var loaded = File.ReadLines("/proc/self/maps").Select(line => Path.GetFileName(line[(line.LastIndexOf(' ') + 1)..])).Distinct().ToList();
        var found = loaded.Exists(file => Fast.Any(name => file.Contains(name, StringComparison.OrdinalIgnoreCase))) || TorchLibrary.Build.Contains("MKL", StringComparison.Ordinal)
            || BlasFolder() is { } folder && Fast.Any(name => folder.Contains(name, StringComparison.OrdinalIgnoreCase));
        reason = found ? "" : "libtorch multiplies matrices with the reference BLAS, a hundred times slower than it could: apt-get install libopenblas0-pthread";
        return found;
    }

    private static string? BlasFolder() =>
        File.ReadLines("/proc/self/maps").Select(line => line[(line.LastIndexOf(' ') + 1)..]).FirstOrDefault(path => path.Contains("libblas", StringComparison.Ordinal));
}
