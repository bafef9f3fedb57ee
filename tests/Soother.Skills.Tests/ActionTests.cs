using System.Runtime.Versioning;
using System.Text.Json;
using Soother.Contracts;

namespace Soother.Skills.Tests;

[SupportedOSPlatform("linux")]
public sealed class ActionTests
{
    private const string Nasty = "a\"b}{$(touch /tmp/x);`id` \\ 'c' | & %41 ü";

    [Fact]
    public async Task PublishesTextJsonAndStructuredPayloads()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            slots: {level: percentage}
            intents:
              Plain:
                sentences: plain {word}
                action: {publish: {topic: "home/{site}/say", payload: "say {word}!", retain: true}}
              Text:
                sentences: text {word} {level}
                action: {publish: {topic: home/text, payload: '{"word": "<{word}>", "level": {level}, "all": {word}}'}}
              Tree:
                sentences: tree {word} {level}
                action:
                  publish:
                    topic: home/tree
                    payload: {word: "{word}", level: "{level}", on: true, text: "{level} \"percent\"", list: [1, "1"]}
            """);
        Slot[] slots = [SkillsHarness.Slot("word", Nasty), SkillsHarness.Slot("level", 50)];

        Assert.Null(await harness.AnswerAsync("Plain", "a", "kitchen", slots));
        await harness.AnswerAsync("Text", slots: slots);
        await harness.AnswerAsync("Tree", slots: slots);

        var plain = harness.Bus.Published.Single(message => message.Topic == "home/kitchen/say");
        Assert.Equal($"say {Nasty}!", System.Text.Encoding.UTF8.GetString(plain.Payload.Span));
        Assert.True(plain.Retain);
        var text = Json(harness, "home/text");
        Assert.Equal($"<{Nasty}>", text.GetProperty("word").GetString());
        Assert.Equal(Nasty, text.GetProperty("all").GetString());
        Assert.Equal(50, text.GetProperty("level").GetInt32());
        var tree = Json(harness, "home/tree");
        Assert.Equal(Nasty, tree.GetProperty("word").GetString());
        Assert.Equal(50, tree.GetProperty("level").GetInt32());
        Assert.True(tree.GetProperty("on").GetBoolean());
        Assert.Equal("50 \"percent\"", tree.GetProperty("text").GetString());
        Assert.Equal("[1,\"1\"]", tree.GetProperty("list").GetRawText());
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("#")]
    [InlineData("+")]
    public async Task WhatWasSaidCannotReachAnotherTopic(string said)
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            intents:
              Send: {sentences: "send {where}", action: {publish: {topic: "home/{where}/set", payload: x}}, replies: Sent.}
            """);

        Assert.NotEqual("Sent.", await harness.AnswerAsync("Send", slots: SkillsHarness.Slot("where", said)));
        Assert.DoesNotContain(harness.Bus.Published, message => message.Topic.StartsWith("home/", StringComparison.Ordinal));
        Assert.Contains("skill 'mine', intent 'Send' (mine/skill.yaml:2) failed: '" + said, Assert.Single(harness.Log.Warnings));
    }

    [Fact]
    public async Task HandsArgumentsToACommandAsTheyAre()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            intents:
              Echo: {sentences: "echo {word}", action: {run: [printf, "%s|", "{word}", "two words", "<{word}>"]}, replies: "{output}"}
            """);

        var said = await harness.AnswerAsync("Echo", slots: SkillsHarness.Slot("word", Nasty));

        Assert.Equal($"A{Nasty[1..]}|two words|<{Nasty}>|", said);
        Assert.False(File.Exists("/tmp/x"));
    }

    [Fact]
    public async Task RunsAProgramOfTheSkillsFolderAndReadsItsJson()
    {
        await using var harness = new SkillsHarness();
        var script = harness.Folder.Write("skills/mine/bin/report", "#!/bin/sh\ncat data.json\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        harness.Folder.Write("skills/mine/data.json", """{"rooms": [{"name": "attic", "degrees": 21.5}]}""");
        harness.Folder.Write("skills/mine/skill.yaml", """
            intents:
              Report: {sentences: report, action: {run: [bin/report]}, replies: "The {output.rooms.0.name} has {output.rooms.0.degrees} degrees."}
            """);
        await harness.StartAsync();

        Assert.Equal("The attic has twenty-one point five degrees.", await harness.AnswerAsync("Report"));
    }

    [Fact]
    public async Task ACommandThatFailsIsAnsweredGentlyAndLogged()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            intents:
              Fail: {sentences: fail, action: {run: [ls, /no/such/folder]}, replies: {done: Fine., failed: The folder is gone.}}
              Lost: {sentences: lost, action: {run: [no-such-program]}, replies: Fine.}
            """);

        Assert.Equal("The folder is gone.", await harness.AnswerAsync("Fail"));
        Assert.Contains("not", await harness.AnswerAsync("Lost"));
        Assert.Contains("intent 'Fail' (mine/skill.yaml:2) failed: 'ls' ended with code 2: ls: cannot access '/no/such/folder'", harness.Log.Warnings[0]);
        Assert.Contains("'no-such-program' cannot be started", harness.Log.Warnings[1]);
    }

    [Fact]
    public async Task ASlowCommandBlocksNobodyAndIsKilledInTime()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            intents:
              Slow: {sentences: slow, action: {run: {command: [sh, -c, "sleep 1000 & echo $! > pid; wait"], timeout: 3}}, replies: Done.}
              Quick: {sentences: quick, replies: Here.}
            """);
        await harness.SayAsync("Slow", "slow", "kitchen");

        Assert.Equal("Here.", await harness.AnswerAsync("Quick", "quick", "bedroom"));
        Assert.Single(harness.Bus.All<EndSession>());
        var sleeper = await ReadWhenThereAsync(harness.Folder.Path("skills/mine/pid"));
        harness.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.NotEqual("Done.", (await harness.Bus.WaitForAsync<EndSession>(end => end.SessionId == "slow")).Text);
        Assert.Contains("it took longer than 3 s", Assert.Single(harness.Log.Warnings));
        await Until(() => !Directory.Exists($"/proc/{sleeper}") || File.ReadAllText($"/proc/{sleeper}/stat").Contains(") Z", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SessionsOfSlowActionsAreEndedWhenThePluginStops()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            intents:
              Slow: {sentences: slow, action: {run: [sleep, "1000"]}, replies: Done.}
            """);
        await harness.SayAsync("Slow");
        await harness.Bus.SettleAsync();

        await harness.StopAsync();

        Assert.Null(Assert.Single(harness.Bus.All<EndSession>()).Text);
    }

    [Fact]
    public async Task ActsOnlyInASession()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            intents:
              Send: {sentences: send, action: {publish: {topic: home, payload: x}}}
            """);

        await harness.PublishAsync(new IntentRecognized("send", new("Send", 1)));
        await harness.Bus.SettleAsync();

        Assert.DoesNotContain(harness.Bus.Published, message => message.Topic == "home");
    }

    private static JsonElement Json(SkillsHarness harness, string topic) =>
        JsonDocument.Parse(harness.Bus.Published.Single(message => message.Topic == topic).Payload).RootElement;

    private static async Task<string> ReadWhenThereAsync(string file)
    {
        await Until(() => File.Exists(file) && File.ReadAllText(file).EndsWith('\n'));
        return (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Trim();
    }

    private static async Task Until(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
            await Task.Delay(20, deadline.Token);
    }
}
