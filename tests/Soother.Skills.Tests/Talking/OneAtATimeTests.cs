using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>Intents come from the bus, and the steps of a script after a pause from the clock: built-in actions run one at a time all the same.</summary>
public sealed class OneAtATimeTests
{
    private const string Softly = """
        intents:
          Hush:
            sentences: [hush slowly]
            steps: [{say: In a moment., pause: 5}, {do: {builtin: volume.down}}, {end: Done.}]
        """;

    [Fact]
    public async Task AnActionAfterAPauseWaitsForTheOneThatRuns()
    {
        var gate = new Gate();
        await using var harness = new SkillsHarness { Between = gate.Guard };
        harness.Options.Folder = SkillsHarness.Shipped;
        harness.Folder.Write("user/mine/skill.yaml", Softly);
        await harness.StartAsync();
        await harness.SayAsync("Hush", "script", "bedroom");
        await harness.PublishAsync(new TtsSay("In a moment.", "bedroom", Id: "1", SessionId: "script"));
        await harness.PublishAsync(new TtsSayFinished("bedroom", "1", "script"));
        await harness.Bus.SettleAsync();
        await harness.SayAsync("VolumeUp", "order", "kitchen");
        await gate.Entered.WaitAsync(harness.Bus.Deadline, TestContext.Current.CancellationToken); // an action has begun, and cannot go on

        harness.Clock.Advance(TimeSpan.FromSeconds(5)); // the script goes on
        gate.Open();

        await harness.Bus.WaitForAsync<EndSession>(end => end.SessionId == "script");
        await harness.Bus.WaitForAsync<EndSession>(end => end.SessionId == "order");
        Assert.Equal(["kitchen", "bedroom"], harness.Bus.All<SetVolume>().Select(set => set.SiteId.Name));
        Assert.Equal(1, gate.MostInside);
    }

    /// <summary>A bus that takes no volume until it is opened.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource _open = new(), _entered = new();
        private int _inside;

        public Task Entered => _entered.Task;

        public int MostInside { get; private set; }

        public void Open() => _open.SetResult();

        public IBus Guard(IBus bus) => new GatedBus(bus, this);

        private async Task PassAsync()
        {
            MostInside = Math.Max(MostInside, Interlocked.Increment(ref _inside));
            _entered.TrySetResult();
            await _open.Task;
            Interlocked.Decrement(ref _inside);
        }

        private sealed class GatedBus(IBus bus, Gate gate) : IBus
        {
            public async Task PublishAsync(BusMessage message, CancellationToken cancel = default)
            {
                if (TopicFilter.Matches(SetVolume.Template.Filter, message.Topic))
                    await gate.PassAsync();
                await bus.PublishAsync(message, cancel);
            }

            public Task<IAsyncDisposable> SubscribeAsync(string filter, Func<BusMessage, Task> handler, CancellationToken cancel = default) => bus.SubscribeAsync(filter, handler, cancel);

            public Task<BusMessage> RequestAsync(BusMessage request, string answerFilter, Func<BusMessage, bool> isAnswer, TimeSpan deadline, CancellationToken cancel = default) =>
                bus.RequestAsync(request, answerFilter, isAnswer, deadline, cancel);
        }
    }
}
