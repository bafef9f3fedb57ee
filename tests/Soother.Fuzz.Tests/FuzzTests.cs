using System.Diagnostics;
using Soother.Contracts;

namespace Soother.Fuzz.Tests;

/// <summary>A long day of nonsense: at its end everything still understands, holds no more memory than at noon, and has said in one line what was wrong each time.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Batch = 250;

    [Fact]
    public Task LivesThroughSomeNonsense() => LiveThroughAsync(2_000, seed: 1, allowance: 4 << 20);

    [Fact, Trait("Category", "Slow")]
    public Task LivesThroughADayOfNonsense() => LiveThroughAsync(100_000, seed: 2, allowance: 4 << 20);

    private async Task LiveThroughAsync(int count, int seed, long allowance)
    {
        await using var house = await House.OpenAsync();
        var hostile = new Hostile(seed);
        house.Says = () => hostile.Chance(70) ? hostile.Utterance() : null;
        var (started, faults) = (Stopwatch.StartNew(), 0);
        faults += await SendAsync(house, hostile, count / 2);
        await house.LearnedAsync();
        var half = Memory();
        faults += await SendAsync(house, hostile, count / 2);
        await house.LearnedAsync();
        var whole = Memory();
        output.WriteLine($"{count} utterances and payloads in {started.Elapsed.TotalSeconds:F0} s; {faults} dropped or faulty, {house.Log.Lines.Count} lines in the log; {half >> 10} kB at half, {whole >> 10} kB at the end");

        Assert.True(whole - half < allowance, $"memory grew from {half >> 10} to {whole >> 10} kB");
        Assert.All(house.Log.Lines, line => Assert.DoesNotContain('\n', line));
        await house.User.PublishAsync(new DialogueConfigure([]), TestContext.Current.CancellationToken);
        Assert.Equal(("GetTime", "SetTimer"), (await house.UnderstandAsync("what time is it"), await house.UnderstandAsync("set a timer for five minutes")));
        house.Says = () => null;
        Assert.NotEmpty(await house.AnswerAsync("the last one", "what time is it"));
    }

    /// <returns>How many messages were dropped as malformed.</returns>
    private static async Task<int> SendAsync(House house, Hostile hostile, int count)
    {
        var faults = 0;
        for (var sent = 0; sent < count; sent++)
        {
            await house.User.PublishAsync(Next(hostile, sent));
            if (sent % Batch != Batch - 1)
                continue;
            await house.Bus.SettleAsync();
            var unread = house.Bus.Faults;
            // A part that throws is a part that fails; what cannot be read is dropped, and the reason says so in a line.
            Assert.All(unread, line => Assert.DoesNotContain("   at ", line));
            Assert.All(unread, line => Assert.InRange(line.Length, 1, 2000));
            faults += unread.Count;
            await house.RestAsync();
        }
        return faults;
    }

    private static BusMessage Next(Hostile hostile, int number)
    {
        var site = hostile.Site();
        if (hostile.Chance(60))
            return new NluQuery(hostile.Utterance(), site, $"{number}", Slot: hostile.Chance(5) ? "duration" : null, IntentFilter: hostile.Chance(5) ? ["SetTimer"] : null).ToBusMessage();
        if (hostile.Chance(25))
            return new StartSession(new ActionInit(CanBeEnqueued: hostile.Chance(50), hostile.Chance(20) ? hostile.Utterance() : null), site).ToBusMessage();
        var honest = hostile.OneOf(Messages.Honest);
        return OfOneOwner(honest with { Payload = hostile.Payload(honest.Payload.ToArray()) });
    }

    // What an owner offers is kept as long as it does not offer something else: a new name each time would be learned, and rightly so.
    private static BusMessage OfOneOwner(BusMessage message)
    {
        if (message.Topic != IntentsOffered.Template.Pattern)
            return message;
        try
        {
            return (message.Read<IntentsOffered>() with { Owner = "Fuzz" }).ToBusMessage();
        }
        catch (MalformedMessageException)
        {
            return message;
        }
    }

    // Arrays that the runtime keeps for reuse are given back at each collection: see the project file.
    private static long Memory()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
