using System.Diagnostics;
using Soother.Contracts;
using Soother.Testing;
using Soother.Training.Commands;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Recording;

/// <summary>The whole verb, as a person runs it: in a terminal, before a microphone into which a recorded person speaks.</summary>
public sealed class RecordOnTheCardTests : IAsyncLifetime
{
    private const string ControlC = "\u0003";

    private readonly TemporaryFolder _folder = new();
    private readonly List<(string Text, string Wav)> _sentences = [];
    private VirtualSoundCard? _card;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(VirtualSoundCard.WhyNot is null, $"no virtual sound card: {VirtualSoundCard.WhyNot}");
        Assert.SkipUnless(RunInTerminal.WhyNot is null, RunInTerminal.WhyNot ?? "");
        var recordings = Shared.Folder("data/ljspeech/flac");
        foreach (var line in File.ReadLines(Path.Combine(recordings, "..", "metadata.csv")).Where(l => l.Length is > 100 and < 160).Take(3))
            _sentences.Add((line.Split('|')[^1].Trim(), Spoken(recordings, line.Split('|')[0])));
        _folder.Write("script.txt", string.Join('\n', _sentences.Select(s => s.Text)));
        _card = new VirtualSoundCard(22050);
        await _card.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_card is not null)
            await _card.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task IsLedByKeysInATerminalAndGoesOnWhereItStopped()
    {
        using (var terminal = Start())
        {
            await terminal.WaitForAsync("3 to go");
            var shown = _sentences.Single(s => terminal.Output.Contains(s.Text, StringComparison.Ordinal));
            terminal.Type(" ");
            await terminal.WaitForAsync("● recording");
            await _card!.SpeakAsync(shown.Wav, TestContext.Current.CancellationToken);
            terminal.Type(" ");
            await terminal.WaitForAsync("dB above the noise");
            await PlaysAsync(terminal, shown);
            terminal.Type("k");
            await terminal.WaitForAsync("1 sentence,");
            terminal.Type("q");
            await terminal.WaitForAsync("The same command goes on from here.");
            Assert.Equal(0, await terminal.EndAsync());
            DemandKept(shown);
        }
        using (var terminal = Start())
        {
            await terminal.WaitForAsync("2 to go");
            terminal.Type(" ");
            await terminal.WaitForAsync("● recording");
            terminal.Type(ControlC);
            Assert.Equal(130, await terminal.EndAsync());
            Assert.Contains("What was finished is kept", terminal.Output, StringComparison.Ordinal);
        }
        Assert.Single(CorpusFormats.Read(new FolderStore(_folder.File("out"))).Clips);
    }

    [Fact]
    public async Task RecordsByItselfUntilEachSentenceIsOver()
    {
        using var train = Start("--auto");
        for (var i = 1; i <= _sentences.Count; i++)
        {
            await train.WaitForAsync(shown => shown.Split("Read: ").Length > i && shown.Split("Read: ")[i].Contains('\n'), $"sentence {i}");
            var text = train.Output.Split("Read: ")[i].Split('\n')[0].Trim();
            await _card!.SpeakAsync(_sentences.Single(s => s.Text == text).Wav, TestContext.Current.CancellationToken);
            await train.WaitForAsync(shown => shown.Split("  Kept.").Length > i, $"the keeping of sentence {i}");
        }
        await train.WaitForAsync("The whole script is read.");

        Assert.Equal(0, await train.EndAsync());
        foreach (var sentence in _sentences)
            DemandKept(sentence);
    }

    // What the reader hears is what was said.
    private async Task PlaysAsync(RunInTerminal terminal, (string Text, string Wav) sentence)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var speaker = await _card!.RecordAsync(cancel);
        terminal.Type("p");
        var spoken = Wav.Read(await File.ReadAllBytesAsync(sentence.Wav, cancel));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        while (Energy(speaker.Sound) < 0.95 * Energy(spoken))
            await speaker.WaitForAsync(TimeSpan.FromSeconds(0.5), deadline.Token);
    }

    private RunInTerminal Start(params string[] more) => RunInTerminal.Start(
        ["dotnet", typeof(VerbList).Assembly.Location, "record", _folder.File("out"), "--script", _folder.File("script.txt"), "--voice", .. more], _card!.Environment);

    // All that was said is in the recording, at the loudness at which it was said.
    private void DemandKept((string Text, string Wav) sentence)
    {
        var listing = CorpusFormats.Read(new FolderStore(_folder.File("out")));
        Assert.Empty(listing.Faults);
        var kept = Wav.Read(File.ReadAllBytes(_folder.File("out", listing.Clips.Single(c => c.Text == sentence.Text).Sound)));
        var spoken = Wav.Read(File.ReadAllBytes(sentence.Wav));
        TestContext.Current.TestOutputHelper?.WriteLine($"{spoken.Duration.TotalSeconds:0.00} s spoken, {kept.Duration.TotalSeconds:0.00} s kept; energy {Energy(kept) / Energy(spoken):0.0000}");
        Assert.Equal(1, Energy(kept) / Energy(spoken), 0.03);
    }

    private static double Energy(Wav wav) => wav.Samples.Sum(s => (double)s * s) / wav.SampleRate;

    private string Spoken(string recordings, string id)
    {
        var wav = _folder.File($"{id}.wav");
        using var sox = Process.Start("sox", [Path.Combine(recordings, $"{id}.flac"), wav, "pad", "0.5", "0.8"]);
        sox.WaitForExit();
        return wav;
    }
}
