using System.ComponentModel;
using System.Diagnostics;

namespace Soother.Training.Sounds;

/// <summary>sox, turning one stream into a WAV stream while it is read.</summary>
internal sealed class SoxPipe : IDisposable
{
    private readonly Process _sox;
    private readonly Stream _sound;
    private readonly Task<string> _errors;
    private readonly Task _giving;

    private SoxPipe(Process sox, Stream sound)
    {
        (_sox, _sound) = (sox, sound);
        _errors = sox.StandardError.ReadToEndAsync();
        _giving = Task.Run(Give);
    }

    public Stream Output => _sox.StandardOutput.BaseStream;

    /// <param name="sound">The file; this closes it.</param>
    /// <param name="type">What sox calls its format.</param>
    /// <exception cref="InvalidDataException">sox is missing.</exception>
    public static SoxPipe Start(Stream sound, string type)
    {
        var start = new ProcessStartInfo("sox", ["-V1", "-t", type, "-", "-t", "wav", "-e", "floating-point", "-b", "32", "-"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            return new(Process.Start(start)!, sound);
        }
        catch (Win32Exception missing)
        {
            throw new InvalidDataException("sox is needed to read it: apt-get install sox libsox-fmt-all", missing);
        }
    }

    /// <summary>What sox complained of, once its output has ended; null if it did not.</summary>
    public string? Fault()
    {
        _sox.WaitForExit();
        return _sox.ExitCode == 0 ? null : $"sox cannot read it: {_errors.Result.Split('\n', 2)[0].Trim()}";
    }

    public void Dispose()
    {
        try
        {
            _sox.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        _giving.Wait();
        _sound.Dispose();
        _sox.Dispose();
    }

    // sox may have read enough, or died, before it got everything; its exit code tells.
    private void Give()
    {
        try
        {
            _sound.CopyTo(_sox.StandardInput.BaseStream);
            _sox.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }
}
