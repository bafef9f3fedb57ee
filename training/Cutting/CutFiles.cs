using System.Security.Cryptography;
using Soother.Training.Corpora;

namespace Soother.Training.Cutting;

/// <summary>The files around a cut.</summary>
internal static class CutFiles
{
    private const int Sampled = 1 << 16, Places = 16;

    public static FolderStore Store(string path) => new(Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <summary>Names a recording's content: its length and samples of its bytes, because hours of sound take long to read.</summary>
    /// <exception cref="TrainingException">It is not there, or may not be read.</exception>
    public static string Key(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(BitConverter.GetBytes(file.Length));
            var bytes = new byte[Sampled];
            for (var place = 0; place < Places; place++)
            {
                file.Position = Math.Max(0, (file.Length - Sampled) * place / (Places - 1));
                hash.AppendData(bytes, 0, file.ReadAtLeast(bytes, Sampled, throwOnEndOfStream: false));
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new TrainingException(File.Exists(path) ? $"{path}: {broken.Message}" : $"{path}: there is no such recording", broken);
        }
    }

    /// <summary>Replaces a text file, whole or not at all.</summary>
    public static void Replace(string path, string text)
    {
        File.WriteAllText(path + ".part", text);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Takes away what an earlier run cut and nothing lists any more.</summary>
    public static void Remove(string target, IEnumerable<string> files)
    {
        foreach (var file in files.Where(f => f.StartsWith("wavs/", StringComparison.Ordinal) || f.StartsWith("unused/", StringComparison.Ordinal)))
            File.Delete(Path.Combine(target, file.Replace("..", "")));
    }

    /// <summary>A text as a field between bars.</summary>
    public static string Field(string text) => text.ReplaceLineEndings(" ").Replace('|', ' ');
}
