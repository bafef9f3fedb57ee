using Microsoft.Extensions.Time.Testing;
using Soother.Training.Recording;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Recording;

public sealed class ByItselfTests : IDisposable
{
    private static readonly Prompt[] Script = [Prompt("One."), Prompt("Two."), Prompt("Three.")];

    private readonly TemporaryFolder _path = new();
    private readonly FakeStudio _studio = new();
    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _written = new();
    private readonly TextWriter _said;
    private readonly RecordingFolder _folder;

    public ByItselfTests() => (_folder, _said) = (new(_path.Path, Script.Select(p => p.Text)), TextWriter.Synchronized(_written));

    public void Dispose()
    {
        _folder.Dispose();
        _path.Dispose();
    }

    [Fact]
    public async Task KeepsWhatIsGoodHasTheRestReadAgainAndLeavesOutWhatNeverIs()
    {
        await RunAsync(Good(), Bad(), Good(), Bad(), Bad(), Bad());

        Assert.Equal(2, _folder.Count);
        Assert.Equal(["Read: One.", "Read: Two.", "Read: Two.", "Read: Three.", "Read: Three.", "Read: Three."], Lines("Read:"));
        Assert.Equal(3, Lines("  Once more, please.").Count);
        Assert.Equal(["  Left out; it comes again the next time."], Lines("  Left out"));
    }

    [Fact]
    public async Task SaysThatNobodyReads()
    {
        var refused = await Assert.ThrowsAsync<TrainingException>(() => RunAsync());

        Assert.StartsWith("nobody was heard for 20 seconds by the microphone 'fake'; --list-devices shows the others.", refused.Message);
    }

    // A reader who begins when a sentence is asked for, in a room that is never quite silent.
    private async Task RunAsync(params Sound[] readings)
    {
        var session = new Session(_studio, _folder, Script, new(Whisper: true, null), _time);
        var running = new ByItself(_studio, session, _time, _said).RunAsync(TestContext.Current.CancellationToken);
        var (tenth, read, heard) = (Some.Rate / 10, 0, new Queue<float>());
        for (var step = 0; !running.IsCompleted; step++)
        {
            Assert.InRange(step, 0, 20000);
            if (read < readings.Length && Lines("Read:").Count > read)
                heard = new(readings[read++].Samples);
            var room = Some.Noise(0.1, 0.0005, step);
            _studio.Hear(Some.Sound([.. Enumerable.Range(0, tenth).Select(i => heard.TryDequeue(out var sample) ? sample : room[i])]));
            for (var looks = _studio.Looks; _studio.Looks == looks && !running.IsCompleted; await Task.Delay(1, TestContext.Current.CancellationToken))
                _time.Advance(TimeSpan.FromMilliseconds(100));   // the session is on other threads, and may not wait yet
        }
        await running;
    }

    private List<string> Lines(string beginning)
    {
        lock (_said)   // as it does itself
            return [.. $"{_written}".Split('\n').Where(l => l.StartsWith(beginning, StringComparison.Ordinal))];
    }

    [Fact]
    public async Task WaitsForAReaderWhoThinksFirst()
    {
        var late = Some.Sound(Some.Noise(15, 0.0005), Some.Whisper(1.2, 0.05, 0.0005));

        await RunAsync(late, late, late);

        Assert.Equal(3, _folder.Count);
    }

    private static Sound Good() => Some.Sound(Some.Noise(0.5, 0.0005), Some.Whisper(2, 0.05, 0.0005));

    private static Sound Bad() => Some.Sound(Some.Noise(0.5, 0.0005), [.. Some.Whisper(2, 2, 0.0005).Select(s => Math.Clamp(s, -0.98f, 0.98f))]);

    private static Prompt Prompt(string text) => new(text, null, 20, new HashSet<(string, string)>());
}
