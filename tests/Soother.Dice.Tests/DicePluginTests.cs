using Soother.Contracts;
using Soother.Testing;

namespace Soother.Dice.Tests;

public sealed class DicePluginTests : IAsyncLifetime
{
    private readonly InMemoryBus _bus = new();
    private readonly LogLines _log = new();

    public async ValueTask InitializeAsync()
    {
        var context = new PluginContext("Dice", AppContext.BaseDirectory, Path.GetTempPath(), AppContext.BaseDirectory, default, "en-us");
        await new DicePlugin(_bus.Connect("Dice"), context, _log, new DiceOptions { Sides = 1 }).StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _bus.DisposeAsync();
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task AsksForWhatItWasNotTold()
    {
        var session = new SessionStub(_bus);
        var question = await session.HearAsync("RollDice");
        Assert.Equal(("How many?", "count"), (question.Text, question.AsksFor));
        Assert.Contains("3", (await session.HearAsync("RollDice", ("count", 3))).Text);
        Assert.True(session.IsOver);
    }

    [Fact]
    public async Task RollsTheSameAgainAfterAYes()
    {
        await new SessionStub(_bus).HearAsync("RollDice", ("count", 2));
        var session = new SessionStub(_bus);
        var question = await session.HearAsync("RollDiceAgain");
        Assert.Equal("The same again?", question.Text);
        Assert.Contains("2", (await session.HearAsync(question.Intents![0])).Text);
    }
}
