using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Stt.Tests;

public sealed class FilterTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Intents = new()
    {
        ["Yes"] = ["yes", "yes please", "okay"], ["No"] = ["no", "no thanks"], ["GetTime"] = ["what time is it", "what's the time"], ["Stop"] = ["stop", "stop it"],
        ["Digit"] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    };

    [Fact]
    public async Task HearsTheIntentsOfTheFilterAndNoOthers()
    {
        await using var ear = await OpenAsync();
        Assert.Equal("what time is it", await HearAsync(ear, "a", "GetTime"));
        Assert.Equal("", await HearAsync(ear, "b", "Yes", "No"));
        Assert.Equal("what time is it", await HearAsync(ear, "c", "No", "GetTime"));
        Assert.Equal("what time is it", await HearAsync(ear, "d"));
    }

    [Fact]
    public async Task AFilterThatNobodyKnowsIsNone()
    {
        await using var ear = await OpenAsync();
        Assert.Equal("what time is it", await HearAsync(ear, "a", "Nonsense"));
        await ear.Client.PublishAsync(new Grammar(["what time is it"]));
        Assert.Equal("what time is it", await HearAsync(ear, "b", "Yes"));
    }

    [Fact]
    public async Task ManyFiltersInTurnAndAtOnceAreEachHeardRight()
    {
        await using var ear = await OpenAsync();
        string[][] filters = [["GetTime"], ["GetTime", "Yes"], ["GetTime", "No"], ["GetTime", "Stop"], ["GetTime", "Digit"], ["Stop"]];
        for (var round = 0; round < 2; round++)
        {
            foreach (var (i, filter) in filters.Index())
                Assert.Equal(filter.Contains("GetTime") ? "what time is it" : "", await HearAsync(ear, $"{round} {i}", filter));
        }
        foreach (var (i, filter) in filters.Index())
        {
            await ear.Client.PublishAsync(new AsrStartListening($"site {i}", $"together {i}", IntentFilter: filter));
            await ear.PlayAsync(Recordings.Question, $"site {i}");
        }
        foreach (var (i, filter) in filters.Index())
            Assert.Equal(filter.Contains("GetTime") ? "what time is it" : "", (await ear.TextAsync($"together {i}")).Text);
    }

    [Fact]
    public async Task ANewGrammarIsANewFilter()
    {
        await using var ear = await OpenAsync();
        Assert.Equal("", await HearAsync(ear, "before", "Stop"));
        await ear.Client.PublishAsync(new Grammar(["what time is it"], Intents: new Dictionary<string, IReadOnlyList<string>> { ["Stop"] = ["what time is it"] }));
        Assert.Equal("what time is it", await HearAsync(ear, "after", "Stop"));
    }

    [Theory(Explicit = true)]
    [InlineData("all")]
    [InlineData("filtered", "Digit")]
    [InlineData("filtered with yes and no", "Digit", "Yes", "No", "Stop")]
    public async Task TellsHowMuchAFilterHelpsWithSpokenDigits(string name, params string[] filter)
    {
        var list = Path.Combine(Recordings.Speech, "digits");
        Assert.SkipUnless(Directory.Exists(list), "no recordings of digits");
        await using var ear = await OpenAsync();
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var file in Directory.GetFiles(list, "*.wav").Order(StringComparer.Ordinal))
        {
            var said = Intents["Digit"][Path.GetFileName(file)[0] - '0'];
            var session = Path.GetFileName(file);
            await ear.Client.PublishAsync(new AsrStartListening(session, session, IntentFilter: filter));
            await ear.PlayAsync(Wav.Read(File.ReadAllBytes(file)), session);
            var heard = (await ear.TextAsync(session)).Text;
            _ = heard == said ? right++ : heard.Length == 0 ? missed++ : wrong++;
        }
        output.WriteLine($"{name}: {right} right, {wrong} wrong, {missed} missed; {string.Join("; ", ear.Log.At(LogLevel.Debug))}; {Environment.WorkingSet >> 20} MB");
    }

    private static async Task<Ear> OpenAsync()
    {
        var ear = await Ear.OpenAsync([]);
        await ear.Client.PublishAsync(new Grammar([.. Commands.Phrases, .. Intents.Values.SelectMany(p => p)], Intents: Intents));
        return ear;
    }

    private static async Task<string> HearAsync(Ear ear, string session, params string[] filter)
    {
        await ear.Client.PublishAsync(new AsrStartListening(SessionId: session, IntentFilter: filter));
        await ear.PlayAsync(Recordings.Question);
        return (await ear.TextAsync(session)).Text;
    }
}
