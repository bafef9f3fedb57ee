using System.Text.Json;

namespace Soother.EndToEnd.Tests;

/// <summary>Fifty sites that talk at once, over a real broker: what one says is nothing to the others.</summary>
public sealed class ManySitesTests : IAsyncLifetime
{
    private const int Sites = 50;
    private static readonly string[] Names = ["pasta", "tea", "coffee", "egg", "rice", "pizza", "oven", "bread", "cake", "soup", "nap", "break", "bath", "laundry", "meditation"];
    private readonly OpenBroker _open = new();

    public async ValueTask InitializeAsync()
    {
        await _open.StartAsync();
        await _open.Watcher.WaitForAsync("soother/nlu/grammar", "timer");
    }

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    [Fact]
    public async Task WhatASiteCorrectsIsWhatItSaidItself()
    {
        await SayEverywhereAsync(1, site => $"set a {Names[site % Names.Length]} timer for {site + 1} minutes");
        var first = await HeardEverywhereAsync("\"corrects\"", there: false);
        Assert.Equal(Sites, first.Count);
        Assert.All(first, heard => Assert.Equal((Names[heard.Key % Names.Length], heard.Key + 1), heard.Value));

        await SayEverywhereAsync(2, site => $"no, I meant {site + 51} minutes");
        var second = await HeardEverywhereAsync("\"corrects\":true", there: true);
        Assert.All(second, heard => Assert.Equal((Names[heard.Key % Names.Length], heard.Key + 51), heard.Value));
        Assert.Equal(Sites, second.Count);
    }

    private async Task SayEverywhereAsync(int turn, Func<int, string> text)
    {
        await _open.PublishAllAsync("hermes/dialogueManager/startSession", All(site => $$"""{"init": {"type": "action", "canBeEnqueued": true}, "siteId": "site{{site}}"}"""));
        var sessions = new Dictionary<int, string>();
        for (var site = 0; site < Sites; site++)
            sessions[site] = Json(await _open.Watcher.WaitForNthAsync(turn, "hermes/asr/startListening", $"\"siteId\":\"site{site}\"")).GetProperty("sessionId").GetString()!;
        await _open.PublishAllAsync("hermes/asr/textCaptured", All(site =>
            $$"""{"text": "{{text(site)}}", "likelihood": 1, "seconds": 0, "siteId": "site{{site}}", "sessionId": "{{sessions[site]}}"}"""));
        for (var site = 0; site < Sites; site++)
            await _open.Watcher.WaitForAsync("hermes/dialogueManager/sessionEnded", sessions[site]);
    }

    private async Task<Dictionary<int, (string? Name, int Minutes)>> HeardEverywhereAsync(string mark, bool there)
    {
        await _open.Watcher.WaitForAsync("hermes/intent/SetTimer");
        var all = new Dictionary<int, (string?, int)>();
        foreach (var line in _open.Watcher.Lines.Where(l => l.StartsWith("hermes/intent/SetTimer ", StringComparison.Ordinal) && l.Contains(mark, StringComparison.Ordinal) == there))
        {
            var intent = Json(line);
            var slots = intent.GetProperty("slots").EnumerateArray().ToDictionary(s => s.GetProperty("slotName").GetString()!, s => s.GetProperty("value").GetProperty("value"));
            all[int.Parse(intent.GetProperty("siteId").GetString()!["site".Length..])] = (slots["name"].GetString(), slots["duration"].GetProperty("minutes").GetInt32());
        }
        return all;
    }

    private static IEnumerable<string> All(Func<int, string> write) => Enumerable.Range(0, Sites).Select(write);

    private static JsonElement Json(string line) => JsonDocument.Parse(line[line.IndexOf('{')..]).RootElement;
}
