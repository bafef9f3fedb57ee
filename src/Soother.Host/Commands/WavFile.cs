using Soother.Contracts;
using Soother.Host.Configuration;

namespace Soother.Host.Commands;

/// <summary>WAV files that a user names.</summary>
internal static class WavFile
{
    /// <exception cref="UserException">There is none, it cannot be read, or it holds no sound.</exception>
    public static async Task<Wav> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            var wav = Wav.Read(await File.ReadAllBytesAsync(path, cancel));
            return wav.Samples.Length > 0 ? wav : throw new UserException($"{path}: the file holds no sound");
        }
        catch (InvalidDataException broken)
        {
            throw new UserException($"{path}: {broken.Message}", broken);
        }
        catch (Exception unread) when (unread is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserException($"{path}: there is no such file", unread);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path}: {unread.Message}", unread);
        }
    }

    /// <summary>Finds out before anything is started whether a file can be written, and leaves one that is there as it is.</summary>
    /// <exception cref="UserException">It cannot.</exception>
    public static void DemandWritable(string? path)
    {
        if (path is null)
            return;
        try
        {
            var existed = File.Exists(path);
            using (File.Open(path, FileMode.OpenOrCreate, FileAccess.Write)) { }
            if (!existed)
                File.Delete(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path}: {refused.Message}", refused);
        }
    }

    /// <returns>The path as a person reads it.</returns>
    public static async Task<string> WriteAsync(string path, Wav sound, CancellationToken cancel)
    {
        await File.WriteAllBytesAsync(path, sound.ToBytes(), cancel);
        return Folders.Show(path);
    }
}
