using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>Conversations at many sites at once: each has its own questions, its own memory, its own context.</summary>
public sealed class ManySitesTests
{
    private const int Sites = 50;

    private const string Quiz = """
        intents:
          Quiz:
            sentences: quiz me
            steps:
              - {ask: Your name?, slot: name}
              - keep: {player: "{name}"}
              - context: {playing: "{name}"}
              - ask: Left or right?
                answers:
                  left: {sentences: go left, steps: [{remember: {way: left}}]}
                  right: {sentences: go right, steps: [{remember: {way: right}}]}
              - say: Good.
              - end: "{name} went {way}."
          Score:
            sentences: who played
            requires: playing
            replies: "{player} at {site}."
        """;

    [Fact]
    public async Task FiftySitesInConversationAtOnceNeverSeeEachOthersContext()
    {
        await using var talk = await Talk.StartAsync(Quiz);
        string[] sites = [.. Enumerable.Range(0, Sites).Select(i => $"room{i}")];

        var endings = await Task.WhenAll(sites.Select((site, i) => PlayAsync(talk, site, i)));

        Assert.All(endings.Index(), ending => Assert.Equal(($"Player{ending.Index} went {(ending.Index % 2 == 0 ? "left" : "right")}.", $"Player{ending.Index} at room{ending.Index}."), ending.Item));
        foreach (var query in talk.Bus.All<NluQuery>().Where(query => query.Context is not null))
        {
            var player = query.SiteId.Name.Replace("room", "player", StringComparison.Ordinal);
            Assert.All(query.Context!.Where(known => known.Key == "playing"), known => Assert.Equal(player, known.Value));
        }
        Assert.Equal(Sites, talk.Bus.All<NluQuery>().Count(query => query.Input == "who played" && query.Context is not null));
        Assert.DoesNotContain("played", await talk.SayAsync("who played", "attic"));
    }

    private static async Task<(string Ending, string Score)> PlayAsync(Talk talk, string site, int i)
    {
        Assert.Equal("Your name?", await talk.SayAsync("quiz me", site));
        Assert.Equal("Left or right?", await talk.SayAsync($"player{i}", site));
        var ending = await talk.SayAsync(i % 2 == 0 ? "go left" : "go right", site);
        return (ending.Replace("Good. ", "", StringComparison.Ordinal), await talk.SayAsync("who played", site));
    }
}
