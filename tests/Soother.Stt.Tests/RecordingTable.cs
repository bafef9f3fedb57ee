using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Stt.Tests;

/// <summary>What becomes of every real recording. Run by hand: <c>-- -explicit only -showliveoutput</c>.</summary>
public sealed class RecordingTable(ITestOutputHelper output)
{
    [Theory(Explicit = true)]
    [InlineData("commands/rhasspy_what_time_is_it.wav")]
    [InlineData("commands/mycroft_stop.wav")]
    [InlineData("home_commands/what_s_the_date.wav")]
    public async Task TellsHowLongAfterTheLastWordTheTextComes(string recording)
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.TranscribeAsync(Recordings.Get(recording), "warm");
        var sound = Recordings.Get(recording);
        sound = sound with { Samples = [.. sound.Samples, .. Noise.Faint(2 * sound.SampleRate)] };
        await ear.StartAsync("s", "live");
        var (started, frame) = (Stopwatch.GetTimestamp(), 0);
        foreach (var piece in Recordings.Pieces(sound, sound.SampleRate / 50))
        {
            // As a microphone does: each frame when its sound is over.
            var due = TimeSpan.FromMilliseconds(20 * ++frame) - Stopwatch.GetElapsedTime(started);
            await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero);
            await ear.Client.PublishAsync(new AudioFrame("live", piece));
            if (ear.Bus.All<TextCaptured>().Any(t => t.SessionId == "s"))
                break;
        }
        var heard = await ear.TextAsync("s");
        var last = heard.AsrTokens![0][^1].Time!.End;
        output.WriteLine($"{recording}: '{heard.Text}', {Stopwatch.GetElapsedTime(started).TotalSeconds - last:0.00} s after its last word; {string.Join("; ", ear.Log.At(LogLevel.Debug))}");
    }

    [Theory(Explicit = true)]
    [InlineData("commands")]
    [InlineData("home_commands")]
    public async Task TellsWhatIsHeardInEach(string folder)
    {
        var list = Path.Combine(Recordings.Speech, folder, "transcripts.tsv");
        Assert.SkipUnless(File.Exists(list), $"{list} is not on this machine");
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        var counts = new SortedDictionary<string, int>();
        foreach (var row in File.ReadLines(list).Skip(1).Select(line => line.Split('\t')).OrderBy(row => row[0], StringComparer.Ordinal))
        {
            var sound = Recordings.Get($"{folder}/{row[0]}");
            await ear.Client.PublishAsync(new AsrStartListening(row[0], row[0], SendAudioCaptured: true));
            await ear.PlayAsync(sound, row[0], silenceAfter: true);
            var heard = await ear.TextAsync(row[0]);
            var captured = Wav.Read((await ear.Bus.WaitForAsync<AudioCaptured>(a => a.SessionId == row[0])).Wav);
            var known = Commands.Phrases.Contains(row[2]);
            var verdict = heard.Text == (known ? row[2] : "") ? known ? "right" : "refused" : heard.Text.Length == 0 ? "missed" : "WRONG";
            counts[verdict] = counts.GetValueOrDefault(verdict) + 1;
            var after = heard.AsrTokens?[0] is [.., { Time: { } last }] ? captured.Duration.TotalSeconds - last.End : double.NaN;
            output.WriteLine($"| {row[0]} | {row[2]} | {heard.Text} | {heard.Likelihood:0.00} | {verdict} | {sound.Duration.TotalSeconds:0.00} | {captured.Duration.TotalSeconds:0.00} | {after:0.00} | {heard.Seconds:0.000} |");
        }
        output.WriteLine($"{folder}: {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}");
    }
}
