using Soother.Contracts;

namespace Soother.EndToEnd.Tests;

public sealed class ConversationTests(Home home) : IClassFixture<Home>
{
    [Fact]
    public async Task TheDemoWhispersTheTimeAndShowsEachStep()
    {
        Place.DemandRecogniser();
        var demo = (await home.SootherAsync("demo")).DemandSuccess();
        Assert.Contains("Asked:     what time is it", demo.Output);
        string[] chain = ["wake word was heard", "sound, in small pieces", "heard: “what time is it”", "it means GetTime", "answers: “", "voice, say: “", "s of sound", "the session is over (nominal)"];
        var at = chain.Select(step => demo.Output.IndexOf(step, StringComparison.Ordinal)).ToList();
        Assert.All(at.Zip(chain), step => Assert.True(step.First >= 0, $"no '{step.Second}' in\n{demo.Output}"));
        Assert.Equal(at.Order(), at);
        var reply = Wav.Read(await File.ReadAllBytesAsync(home.File("reply.wav"), TestContext.Current.CancellationToken));
        Assert.InRange(reply.Duration.TotalSeconds, 0.8, 8);
        Assert.True(reply.Samples.Max(Math.Abs) > 0.05, "the reply is silent");
    }

    [Fact]
    public async Task AskingGivesTheIntentTheReplyAndItsSound()
    {
        var ask = (await home.SootherAsync("ask", "set a timer for five minutes", "--wav", "timer.wav", "--json")).DemandSuccess().Json;
        Assert.Equal("SetTimer", ask.GetProperty("intent").GetProperty("name").GetString());
        var slot = ask.GetProperty("intent").GetProperty("slots")[0];
        Assert.Equal(("duration", 5), (slot.GetProperty("name").GetString(), slot.GetProperty("value").GetProperty("minutes").GetInt32()));
        Assert.NotEmpty(ask.GetProperty("reply").GetString()!);
        var sound = Wav.Read(await File.ReadAllBytesAsync(home.File("timer.wav"), TestContext.Current.CancellationToken));
        Assert.Equal(ask.GetProperty("audioSeconds").GetDouble(), sound.Duration.TotalSeconds, 2);
    }

    [Fact]
    public async Task WhatNobodyOffersGetsAGentleReply()
    {
        var ask = (await home.SootherAsync("ask", "fold my laundry into swans", "--json")).DemandSuccess().Json;
        Assert.False(ask.GetProperty("recognized").GetBoolean());
        Assert.Equal("intentNotRecognized", ask.GetProperty("ending").GetString());
        Assert.NotEmpty(ask.GetProperty("reply").GetString()!);
    }

    [Theory]
    [InlineData("rhasspy_what_time_is_it.wav", "GetTime")]
    [InlineData("v2j_what_time_is_it.wav", "GetTime")]
    [InlineData("mycroft_stop.wav", "Stop")]
    [InlineData("rhasspy_turn_on_living_room_lamp.wav", "SwitchOn")]
    [InlineData("v2j_launch_firefox.wav", null)]
    public async Task RecordingsOfPeopleAreUnderstood(string recording, string? intent)
    {
        Place.DemandRecogniser();
        var file = Path.Combine(Place.Recordings, recording);
        Assert.SkipUnless(File.Exists(file), $"the recording {recording} is not here");
        var heard = (await home.SootherAsync("listen", file, "--json")).DemandSuccess().Json;
        var found = heard.GetProperty("intent");
        Assert.Equal(intent, found.ValueKind == System.Text.Json.JsonValueKind.Null ? null : found.GetProperty("name").GetString());
        if (intent is null)
            Assert.NotEmpty(heard.GetProperty("reply").GetString()!);
    }

    [Fact]
    public async Task ChattingThroughAPipeAnswersEachLine()
    {
        var chat = (await Ran.RunAsync("dotnet", [Place.Host, "chat", "--mute"], home, "what day is it\n/help\nset a timer for ten minutes\n/quit\nnot read\n")).DemandSuccess();
        Assert.Contains("GetWeekday", chat.Output);
        Assert.Contains("/quit   leave", chat.Output);
        Assert.Contains("SetTimer (duration: ten minutes)", chat.Output);
        Assert.DoesNotContain("not read", chat.Output);
    }
}
