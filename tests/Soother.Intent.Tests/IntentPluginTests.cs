using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Soother.Contracts;
using Soother.Testing;

namespace Soother.Intent.Tests;

public sealed class IntentPluginTests : IAsyncDisposable
{
    private readonly InMemoryBus _bus = new();
    private readonly IBus _client;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("soother-intent");
    private IntentPlugin? _plugin;

    public IntentPluginTests() => _client = _bus.Connect();

    public async ValueTask DisposeAsync()
    {
        await (_plugin?.DisposeAsync() ?? default);
        await _bus.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task AsksWhoHasIntentsAndLearnsFromTheAnswers()
    {
        await StartAsync();
        await _bus.WaitForAsync<GetIntents>();
        await OfferAsync("Clock", new IntentOffer("GetTime", ["what time is it"]));
        await SayAsync(new NluQuery("What time is it?", Id: "1"));
        Assert.Equal("GetTime", (await _bus.WaitForAsync<NluIntentParsed>()).Intent.IntentName);
    }

    [Fact]
    public async Task SaysTheParsedIntentThenTheIntentWithAllThatWasAskedFor()
    {
        await StartAsync();
        await OfferAsync("Test", Learned.Everyday);
        await SayAsync(new NluQuery("Set a timer for 5 minutes", "kitchen", "q1", null, "s1", "w1", "en-us", "mine", 0.9,
            new Dictionary<string, JsonElement> { ["who"] = JsonSerializer.SerializeToElement("me"), ["typed"] = JsonSerializer.SerializeToElement(new { kind = "Number", value = 7 }) }));
        var parsed = await _bus.WaitForAsync<NluIntentParsed>();
        var intent = await _bus.WaitForAsync<IntentRecognized>();
        var topics = _bus.Published.Select(m => m.Topic).ToList();
        Assert.True(topics.IndexOf("hermes/nlu/intentParsed") < topics.IndexOf("hermes/intent/SetTimer"));
        Assert.Equal(("q1", "s1", new SiteId("kitchen")), (parsed.Id, parsed.SessionId, parsed.SiteId));
        Assert.Equal(("q1", "s1", "mine", "w1", "en-us"), (intent.Id, intent.SessionId, intent.CustomData, intent.WakewordId, intent.Lang));
        Assert.Equal((0.9, "Set a timer for 5 minutes", new SiteId("kitchen")), (intent.AsrConfidence, intent.RawInput, intent.SiteId));
        Assert.Equal(new IntentMatch("SetTimer", 1), intent.Intent);
        Assert.Equal(["Set", "a", "timer", "for", "5", "minutes"], intent.AsrTokens!.Single().Select(t => t.Value));
        Assert.All(intent.AsrTokens!.Single(), t => Assert.Equal(t.Value, intent.Input[t.RangeStart..t.RangeEnd]));
        Assert.Equal([("duration", "5 minutes", 16, 25)], intent.Slots!.Take(1).Select(s => (s.SlotName!, s.RawValue!, s.Range!.Start, s.Range.End)));
        Assert.Equal([("who", "Unknown", "me"), ("typed", "Number", "7")], intent.Slots!.Skip(1).Select(s => (s.SlotName!, s.Value.Kind, s.RawValue!)));
        Assert.All(intent.Slots!.Skip(1), s => Assert.Equal((1, null), (s.Confidence, s.Range)));
    }

    [Theory]
    [InlineData("turn on living room lamp", null)]
    [InlineData("", null)]
    [InlineData("what time is it", 0.05)]
    public async Task SaysThatNothingWasRecognized(string input, double? confidence)
    {
        await StartAsync();
        await OfferAsync("Test", Learned.Everyday);
        await SayAsync(new NluQuery(input, "kitchen", "q1", SessionId: "s1", CustomData: "mine", AsrConfidence: confidence));
        Assert.Equal(new NluIntentNotRecognized(input, "kitchen", "q1", "mine", "s1"), await _bus.WaitForAsync<NluIntentNotRecognized>());
        Assert.Empty(_bus.All<NluIntentParsed>());
    }

    [Fact]
    public async Task SaysWhyAQueryFailedAndLetsTheSessionGoOn()
    {
        await StartAsync();
        await SayAsync(new NluQuery(string.Join(' ', Enumerable.Repeat("stop", 201)), "kitchen", "q1", SessionId: "s1"));
        Assert.Equal(new NluError("the text has 201 words; up to 200 are understood", "kitchen", "q1", "s1"), await _bus.WaitForAsync<NluError>());
        await _bus.WaitForAsync<NluIntentNotRecognized>(n => n.Id == "q1");
    }

    [Fact]
    public async Task RefusesASentenceWithItsFaultAndLearnsTheOthers()
    {
        await StartAsync();
        await OfferAsync("Lamps", new("On", ["lamp [on", "light on"]), new("a/b", ["x"]), new("Dim", ["dim to {level}"], new Dictionary<string, SlotOffer> { ["level"] = new("colour") }));
        await SayAsync(new NluQuery("light on"));
        await _bus.WaitForAsync<NluIntentParsed>();
        Assert.Equal(
            [
                "On: 'lamp [on': position 6: '[' is not closed",
                "'a/b' cannot be an intent's name: it is a level of a topic, so it is not empty and holds no / + #",
                "Dim: slot level: type 'colour' is none of list, number, ordinal, percentage, temperature, duration, time, date, datetime, pattern, text; the sentences with this slot are left out",
            ],
            _bus.All<IntentsRefused>().Select(r => r.Reason));
    }

    [Fact]
    public async Task ReplacesAnEarlierOfferAndForgetsWhoOffersNothing()
    {
        await StartAsync();
        await OfferAsync("A", new IntentOffer("One", ["number one"]));
        await OfferAsync("A", new IntentOffer("Two", ["number two"]));
        Assert.Null(await AskAsync("number one"));
        Assert.Equal("Two", await AskAsync("number two"));
        await OfferAsync("A");
        Assert.Null(await AskAsync("number two"));
    }

    [Theory]
    [InlineData("Ann", "Bob")]
    [InlineData("Bob", "Ann")]
    public async Task GivesASentenceOfTwoOwnersToTheSameOneWhoeverComesFirst(string first, string second)
    {
        var log = new LogLines();
        await StartAsync(log);
        await OfferAsync(first, new IntentOffer($"Of{first}", ["what (time|hour) is it"]));
        await OfferAsync(second, new IntentOffer($"Of{second}", ["what time is it [now]"]));
        await OfferAsync("Carl", new IntentOffer("Other", ["something else"]));
        Assert.Equal("OfAnn", await AskAsync("what time is it"));
        Assert.Single(log.Warnings, w => w.Contains("of Bob (OfBob) can be the same as", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TellsTheRecogniserWhatCanBeSaidWhenItChangesAndWhenAsked()
    {
        await StartAsync();
        await OfferAsync("A", new IntentOffer("GetTime", ["What's the (time|hour) [please]"]));
        var grammar = await _bus.WaitForAsync<Grammar>();
        Assert.Equal(["what's the hour", "what's the hour please", "what's the time", "what's the time please"], grammar.Phrases);
        await OfferAsync("A", new IntentOffer("GetTime", ["What's the (time|hour) [please]"]));
        await _bus.SettleAsync();
        Assert.Single(_bus.All<Grammar>());
        await SayAsync(new GetGrammar(Id: "g1"));
        Assert.Equal(grammar.Phrases, (await _bus.WaitForAsync<Grammar>(g => g.Id == "g1")).Phrases);
    }

    private async Task StartAsync(LogLines? log = null)
    {
        var context = new PluginContext("Intent", Path.Combine(ShippedSkills.Root(), "plugins", "Soother.Intent"), _data.FullName, "/", default, "en-us");
        _plugin = new IntentPlugin(_bus.Connect("Intent"), context, log ?? (Microsoft.Extensions.Logging.ILogger)NullLogger.Instance, TimeProvider.System, new());
        await _plugin.StartAsync(default);
    }

    private Task SayAsync<T>(T message) where T : IMessage<T> => _client.PublishAsync(message, TestContext.Current.CancellationToken);

    private async Task OfferAsync(string owner, params IntentOffer[] intents)
    {
        await SayAsync(new IntentsOffered(owner, intents));
        while (true)
        {
            var id = Guid.NewGuid().ToString();
            await SayAsync(new GetTraining(Id: id));
            if ((await _bus.WaitForAsync<NluTraining>(t => t.Id == id)).Done == 1)
                return;
            await Task.Yield();
        }
    }

    private async Task<string?> AskAsync(string text)
    {
        var id = Guid.NewGuid().ToString();
        await SayAsync(new NluQuery(text, Id: id));
        await _bus.SettleAsync();
        return _bus.All<NluIntentParsed>().SingleOrDefault(p => p.Id == id)?.Intent.IntentName;
    }
}
