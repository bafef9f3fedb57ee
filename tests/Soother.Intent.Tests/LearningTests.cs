using Soother.Contracts;
using Soother.Testing;

namespace Soother.Intent.Tests;

/// <summary>Learning goes on beside the queries, at start and whenever something changes.</summary>
public sealed class LearningTests : IAsyncDisposable
{
    private static readonly IntentOffer Clock = new("GetTime", ["what time is it [now]", "(tell|give) me the time", "what is the time"]);
    private static readonly IntentOffer Lamp = new("LampOn", ["(turn|switch) on the lamp", "light up the lamp please"]);
    private const string Question = "would you please tell me what the time is";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("soother-intent");
    private readonly LogLines _log = new();
    private InMemoryBus _bus = new();
    private IBus _client;
    private IntentPlugin? _plugin;

    public LearningTests() => _client = _bus.Connect();

    public async ValueTask DisposeAsync()
    {
        await (_plugin?.DisposeAsync() ?? default);
        await _bus.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task SeveralOffersInARowAreTrainedOnce()
    {
        await StartAsync();
        for (var i = 0; i < 8; i++)
            await SayAsync(new IntentsOffered($"Owner{i}", [Clock with { Name = $"I{i}", Sentences = [$"word number {i} please"] }]));
        await TrainedAsync();
        Assert.Single(_log.Information, l => l.Contains("learned in", StringComparison.Ordinal));
        Assert.Contains("8 intents", _log.Information[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TellsHowFarItHasCome()
    {
        await StartAsync();
        await SayAsync(new IntentsOffered("A", [Clock, Lamp]));
        await TrainedAsync();
        var told = _bus.All<NluTraining>().Where(t => t.Id is null).ToArray();
        Assert.Equal((0.0, 1.0), (told[0].Done, told[^1].Done));
        Assert.Equal(told.Select(t => t.Done).Order(), told.Select(t => t.Done));
        Assert.Equal((2, 5, false), (told[^1].Intents, told[^1].Sentences, told[^1].Remembered));
    }

    [Fact]
    public async Task WhileItLearnsEveryQueryIsAnsweredByWhatWasKnownBefore()
    {
        await StartAsync();
        await SayAsync(new IntentsOffered("A", [Clock]));
        await TrainedAsync();
        var asked = 0;
        for (var round = 0; round < 20; round++)
        {
            await SayAsync(new IntentsOffered("B", [Lamp with { Sentences = [.. Lamp.Sentences, $"turn on lamp number {round}"] }]));
            for (var i = 0; i < 10; i++)
                await SayAsync(new NluQuery("what time is it", Id: $"q{asked++}"));
        }
        await _bus.WaitForAsync<NluIntentParsed>(p => p.Id == $"q{asked - 1}");
        Assert.Equal(asked, _bus.All<NluIntentParsed>().Count(p => p.Intent.IntentName == "GetTime"));
        Assert.Empty(_bus.All<NluIntentNotRecognized>());
        await TrainedAsync();
        await SayAsync(new NluQuery("turn on lamp number 19", Id: "last"));
        Assert.Equal("LampOn", (await _bus.WaitForAsync<NluIntentParsed>(p => p.Id == "last")).Intent.IntentName);
    }

    [Fact]
    public async Task TheSecondStartRemembersTheFirstAndUnderstandsTheSame()
    {
        var first = await AskInNewStartAsync(Question);
        var second = await AskInNewStartAsync(Question);
        Assert.Equal((first!.IntentName, first.ConfidenceScore), (second!.IntentName, second.ConfidenceScore));
        Assert.Single(_log.Information, l => l.Contains("learned in", StringComparison.Ordinal));
        Assert.Single(_log.Information, l => l.Contains("known again in", StringComparison.Ordinal));
        Assert.Empty(_log.Warnings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(-1)]
    public async Task ADamagedMemoryIsOneLineAndIsMadeAnew(int keep)
    {
        var first = await AskInNewStartAsync(Question);
        var path = Path.Combine(_data.FullName, "understanding.bin");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, keep < 0 ? bytes : bytes[..keep], TestContext.Current.CancellationToken);
        Assert.Equal(first, await AskInNewStartAsync(Question));
        Assert.Contains("understanding.bin cannot be used, so what it held is learned again", Assert.Single(_log.Warnings), StringComparison.Ordinal);
        Assert.Equal(first, await AskInNewStartAsync(Question));
        Assert.Single(_log.Warnings);
    }

    [Fact]
    public async Task AnotherOfferIsNotTakenForTheOneThatIsRemembered()
    {
        await AskInNewStartAsync("what time is it");
        await StartAsync();
        await SayAsync(new IntentsOffered("A", [Lamp]));
        await TrainedAsync();
        Assert.Equal(2, _log.Information.Count(l => l.Contains("learned in", StringComparison.Ordinal)));
        Assert.Empty(_log.Warnings);
    }

    private async Task<IntentMatch?> AskInNewStartAsync(string text)
    {
        await StartAsync();
        await SayAsync(new IntentsOffered("A", [Clock, Lamp]));
        await TrainedAsync();
        var id = Guid.NewGuid().ToString();
        await SayAsync(new NluQuery(text, Id: id));
        return (await _bus.WaitForAsync<NluIntentParsed>(p => p.Id == id)).Intent;
    }

    private async Task StartAsync()
    {
        await (_plugin?.DisposeAsync() ?? default);
        await _bus.DisposeAsync();
        _bus = new();
        var context = new PluginContext("Intent", Path.Combine(ShippedSkills.Root(), "plugins", "Soother.Intent"), _data.FullName, "/", default, "en-us");
        _client = _bus.Connect();
        _plugin = new IntentPlugin(_bus.Connect("Intent"), context, _log, TimeProvider.System, new());
        await _plugin.StartAsync(default);
    }

    private Task SayAsync<T>(T message) where T : IMessage<T> => _client.PublishAsync(message, TestContext.Current.CancellationToken);

    private async Task TrainedAsync()
    {
        for (var done = 0.0; done < 1; await Task.Yield())
        {
            var id = Guid.NewGuid().ToString();
            await SayAsync(new GetTraining(Id: id));
            done = (await _bus.WaitForAsync<NluTraining>(t => t.Id == id)).Done;
        }
        await _bus.SettleAsync();
    }
}
