using Soother.Contracts;
using Soother.Testing;

namespace Soother.SkillKit.Tests;

public sealed class TalkTests
{
    private sealed class Kitchen
    {
        public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        [Intent("Bake", "bake {what}")]
        public static async Task<Reply> BakeAsync(Turn turn, [Slot(Ask = "Bake what?")] string what)
        {
            var minutes = await turn.AskAsync<TimeSpan>("How long?", "time");
            return await turn.ConfirmAsync($"{what} for {minutes.TotalMinutes} minutes?") ? $"{what} is in the oven." : "Then not.";
        }

        [Intent("Season", "season it")]
        public static Task<string> SeasonAsync([Slot(From = 1)] int spoonsOfSalt) => Task.FromResult($"{spoonsOfSalt} spoons.");

        [Intent("Count", "count")]
        public static Reply Count(Turn turn)
        {
            turn.Conversation.Set("n", turn.Conversation.Get<int>("n") + 1);
            turn.AtSite.Set("n", turn.AtSite.Get<int>("n") + 1);
            turn.Know("Counting", "ever");
            return Reply.Listen($"{turn.Conversation.Get<int>("n")} of {turn.AtSite.Get<int>("n")}", "Count");
        }

        [Intent("Burn", "burn it")]
        public static string Burn(Turn turn) => throw new InvalidOperationException($"it burns at {turn.Site}\nbadly");

        [Intent("Wait", "wait")]
        public async Task WaitAsync(Turn turn, CancellationToken over)
        {
            await using var left = over.Register(() => Left.TrySetResult());
            await turn.AskAsync<string>("What for?", "what");
        }
    }

    [Fact]
    public async Task AsksForWhatIsMissingThenInTheMethodThenForAYes()
    {
        await using var stage = new Stage();
        await stage.StartAsync(new Kitchen());
        var session = stage.Session();
        var what = await session.HearAsync("Bake");
        Assert.Equal(("Bake what?", "what", "Bake"), (what.Text, what.AsksFor, Assert.Single(what.Intents!)));
        Assert.Equal("How long?", (await session.HearAsync("Bake", ("what", "bread"))).Text);
        var sure = await session.HearAsync("Bake", ("time", TimeSpan.FromMinutes(90)));
        Assert.Equal(("bread for 90 minutes?", "asked"), (sure.Text, sure.Context!["Kitchen.Yes"]));
        var done = await session.HearAsync("Kitchen.Yes");
        Assert.Equal(("bread is in the oven.", ""), (done.Text, done.Context!["Kitchen.Yes"]));
        Assert.Empty(stage.Log.Lines);
    }

    [Fact]
    public async Task AsksTwiceAndThenLetsItBe()
    {
        await using var stage = new Stage();
        await stage.StartAsync(new Kitchen());
        var session = stage.Session();
        Assert.Equal("And the spoons of salt?", (await session.HearAsync("Season")).Text);
        Assert.Equal("spoonsOfSalt", (await session.HearAsync("Season", ("spoonsOfSalt", "much"))).AsksFor);
        Assert.NotNull((await session.HearAsync("Season")).Text);
        Assert.True(session.IsOver);
    }

    [Fact]
    public async Task RemembersTheConversationAndTheSiteEachApart()
    {
        await using var stage = new Stage();
        await stage.StartAsync(new Kitchen());
        var (here, there) = (stage.Session("here"), stage.Session("there"));
        Assert.Equal("1 of 1", (await here.HearAsync("Count")).Text);
        Assert.Equal("1 of 1", (await there.HearAsync("Count")).Text);
        var second = await here.HearAsync("Count");
        Assert.Equal(("2 of 2", "Count", "ever"), (second.Text, Assert.Single(second.Intents!), second.Context!["Counting"]));
        Assert.Equal("1 of 3", (await stage.Session("here").HearAsync("Count")).Text);
    }

    [Fact]
    public async Task AnExceptionIsOneLineAndAGentleReply()
    {
        await using var stage = new Stage();
        await stage.StartAsync(new Kitchen());
        var session = stage.Session("attic");
        Assert.Contains("sorry", (await session.HearAsync("Burn")).Text);
        Assert.Equal("Burn failed at site attic: InvalidOperationException: it burns at attic badly", Assert.Single(stage.Log.Lines));
        Assert.Equal("1 of 1", (await stage.Session().HearAsync("Count")).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhoGoesElsewhereIsNotWaitedFor(bool another)
    {
        await using var stage = new Stage();
        var kitchen = new Kitchen();
        await stage.StartAsync(kitchen);
        var session = stage.Session();
        await session.HearAsync("Wait");
        await (another ? stage.Bus.Connect().PublishAsync(Heard.Intent("Stop") with { SessionId = session.Id }) : session.LeaveAsync());
        await kitchen.Left.Task.WaitAsync(stage.Bus.Deadline, TestContext.Current.CancellationToken);
        await stage.Bus.SettleAsync();
        Assert.Empty(stage.Bus.All<EndSession>());
        Assert.Empty(stage.Log.Lines);
    }

    [Fact]
    public async Task NothingIsDoneForWhatNobodyIsToldAbout()
    {
        await using var stage = new Stage();
        await stage.StartAsync(new Kitchen());
        await stage.Bus.Connect().PublishAsync(Heard.Intent("Count") with { SessionId = null }, TestContext.Current.CancellationToken);
        await stage.Bus.SettleAsync();
        Assert.Empty(stage.Bus.All<ContinueSession>());
        Assert.Null((await stage.Session().HearAsync("Kitchen.Yes")).Text);
    }
}
