using System.Diagnostics;
using Soother.Contracts;

namespace Soother.Voice.Tests;

public sealed class RecordedVoiceTests
{
    [Fact]
    public void MakesAWhisperOfARecordedReader()
    {
        var clips = Recordings.Folder("ljspeech", "flac");
        Assert.All(Directory.GetFiles(clips, "*.flac").Order().Where((_, i) => i % 40 == 0), clip =>
        {
            var voice = Recordings.Read(clip);
            var whisper = Whisperiser.Whisper(voice.Samples, voice.SampleRate, new WhisperSettings());
            var measure = WhisperMeasure.Of(whisper, voice.SampleRate);
            Assert.True(measure.Voiced < 0.05 && measure.HarmonicsToNoise < -4, $"{Path.GetFileName(clip)}: {measure}");
        });
    }

    [Fact]
    public void MeasuresARealWhisperAsOneAndASpeakerAsNone()
    {
        var folder = Recordings.Folder("speech", "whisper_real");
        var (whisper, speech) = (Wav.Read(File.ReadAllBytes(Path.Combine(folder, "whisper.wav"))), Wav.Read(File.ReadAllBytes(Path.Combine(folder, "neutral.wav"))));
        var (real, spoken) = (WhisperMeasure.Of(whisper.ToMono(), whisper.SampleRate), WhisperMeasure.Of(speech.ToMono(), speech.SampleRate));
        Assert.Equal((0.024, -5.00), (Math.Round(real.Voiced, 3), Math.Round(real.HarmonicsToNoise, 2)));
        Assert.Equal((0.527, -0.81), (Math.Round(spoken.Voiced, 3), Math.Round(spoken.HarmonicsToNoise, 2)));
    }
}

/// <summary>Recordings that lie beside the repository on some machines.</summary>
internal static class Recordings
{
    /// <summary>A folder of recordings; skips the test where there is none.</summary>
    public static string Folder(params string[] path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Soother.sln")))
            root = root.Parent;
        var folder = Path.Combine([root?.Parent?.FullName ?? "/", "shared", "data", .. path]);
        Assert.SkipUnless(Directory.Exists(folder), $"there are no recordings in {folder}");
        return folder;
    }

    /// <summary>A FLAC file, read through sox; skips the test where that is missing.</summary>
    public static Wav Read(string flac)
    {
        try
        {
            using var sox = Process.Start(new ProcessStartInfo("sox", [flac, "-t", "wav", "-"]) { RedirectStandardOutput = true })!;
            using var wav = new MemoryStream();
            sox.StandardOutput.BaseStream.CopyTo(wav);
            sox.WaitForExit();
            return Wav.Read(wav.ToArray());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("sox is not installed");
            throw;
        }
    }
}
