using System.ComponentModel;
using System.Diagnostics;

namespace Soother.Training.Sounds;

/// <summary>Reads what is not WAV with the program sox.</summary>
internal static class Sox
{
    private const string Missing = "sox is needed to read it: apt-get install sox libsox-fmt-all";

    /// <param name="sound">A file's bytes.</param>
    /// <param name="type">What sox calls the format: flac, ogg, mp3.</param>
    /// <exception cref="InvalidDataException">sox is missing, or cannot read this; the message is one line.</exception>
    public static byte[] ToWav(byte[] sound, string type)
    {
        using var sox = Start(type);
        var errors = sox.StandardError.ReadToEndAsync();
        var writing = Task.Run(() => Give(sox, sound));
        using var wav = new MemoryStream();
        sox.StandardOutput.BaseStream.CopyTo(wav);
        sox.WaitForExit();
        writing.Wait();
        var said = errors.Result.Split('\n', 2)[0].Trim();
        return sox.ExitCode == 0 ? wav.ToArray() : throw new InvalidDataException($"sox cannot read it: {said}");
    }

    private static Process Start(string type)
    {
        var start = new ProcessStartInfo("sox", ["-V1", "-t", type, "-", "-t", "wav", "-e", "floating-point", "-b", "32", "-"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidDataException(Missing, missing);
        }
    }

    // sox may have read enough, or died, before it got everything; its exit code tells.
    private static void Give(Process sox, byte[] sound)
    {
        try
        {
            sox.StandardInput.BaseStream.Write(sound);
            sox.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }
}
