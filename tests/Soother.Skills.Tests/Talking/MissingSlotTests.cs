using System.Text;
using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>What an intent needs and did not hear is asked for; what was heard before is not forgotten.</summary>
public sealed class MissingSlotTests
{
    private const string Tea = """
        slots:
          tea: {choices: [mint, camomile, "black tea": [black]], ask: [Which tea?]}
          time: {type: duration, ask: For how long?}
        intents:
          BrewTea:
            sentences:
              - (make|brew) [me] [a] [cup of] {tea} [tea] [for {time}]
              - (make|brew) [me] [a] [cup of] tea [for {time}]
            action: {publish: {topic: kitchen/kettle, payload: {tea: "{tea}", seconds: "{time}"}}}
            replies:
              done: "{tea}, for {time}."
              failed: No tea, then.
        """;

    [Fact]
    public async Task AsksForWhatIsMissingAndActsWithAllThatWasSaid()
    {
        await using var talk = await Talk.StartAsync(Tea);

        Assert.Equal("Which tea?", await talk.SayAsync("make me tea for four minutes"));
        Assert.Equal("Black tea, for four minutes.", await talk.SayAsync("black please"));
        var payload = talk.Bus.Published.Single(m => m.Topic == "kitchen/kettle").Payload;
        Assert.Equal("""{"tea":"black tea","seconds":240}""", Encoding.UTF8.GetString(payload.Span));
    }

    [Fact]
    public async Task AsksForOneAfterTheOther()
    {
        await using var talk = await Talk.StartAsync(Tea);

        Assert.Equal("Which tea?", await talk.SayAsync("make tea"));
        Assert.Equal("For how long?", await talk.SayAsync("mint please"));
        Assert.Equal("Mint, for five minutes.", await talk.SayAsync("five minutes"));
    }

    [Fact]
    public async Task WhatIsNotMissingIsNotAskedFor()
    {
        await using var talk = await Talk.StartAsync(Tea);

        Assert.Equal("Camomile, for one hour.", await talk.SayAsync("brew camomile tea for an hour"));
    }

    [Fact]
    public async Task TwoAnswersThatAreNoneEndIt()
    {
        await using var talk = await Talk.StartAsync(Tea);
        await talk.SayAsync("make tea");

        Assert.Equal("Which tea?", await talk.SayAsync("the purple elephant dances"));
        Assert.Equal("No tea, then.", await talk.SayAsync("it dances again"));
        Assert.Null(talk.OpenAt("default"));
        Assert.DoesNotContain(talk.Bus.Published, m => m.Topic == "kitchen/kettle");
    }

    [Theory]
    [InlineData("at nine", "at nine o'clock in the evening")]
    [InlineData("in ten minutes", "today at half past three in the afternoon")]
    [InlineData("ten minutes", "today at half past three in the afternoon")]
    [InlineData("tomorrow at nine in the morning", "at nine o'clock in the morning")]
    [InlineData("on friday", "at nine o'clock in the morning")]
    public async Task WhatAnActionAsksForIsTakenWithWhatWasSaidBefore(string answer, string when)
    {
        await using var talk = await Talk.StartAsync();
        Assert.EndsWith("?", await talk.SayAsync("remind me to breathe"));

        await talk.SayAsync(answer);

        var reminders = await talk.SayAsync("what are my reminders");
        Assert.Contains("breathe", reminders);
        Assert.Contains(when, reminders, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("remind me to breathe")]
    [InlineData("make tea")]
    public async Task StopIsListenedForAtAQuestion(string order)
    {
        await using var talk = await Talk.StartAsync(Tea);
        await talk.SayAsync(order);

        Assert.Contains("Stop", talk.Bus.All<AsrStartListening>()[^1].IntentFilter!);
        Assert.Equal("", await talk.SayAsync("stop"));
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task WhatAnActionAsksForInVainIsLetBe()
    {
        await using var talk = await Talk.StartAsync();
        await talk.SayAsync("remind me to breathe");
        await talk.SayAsync("the purple elephant dances");

        Assert.DoesNotContain("?", await talk.SayAsync("it dances again"));
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task AnotherOrderIsDoneInstead()
    {
        await using var talk = await Talk.StartAsync(Tea);
        await talk.SayAsync("make tea");

        Assert.Contains("five minutes", await talk.SayAsync("set a timer for five minutes"), StringComparison.OrdinalIgnoreCase);
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task ASlotThatIsRequiredWithoutAQuestionGetsAGeneralOne()
    {
        await using var talk = await Talk.StartAsync("""
            slots:
              colour: [red, blue]
            intents:
              Paint:
                sentences: [paint it, "paint it {colour}"]
                required: colour
                replies: It is {colour} now.
            """);

        Assert.Contains("colour", await talk.SayAsync("paint it"));
        Assert.Equal("It is blue now.", await talk.SayAsync("blue please"));
    }

    [Fact]
    public async Task ACorrectionIsHandedToTheActionWithTheSlotsThatWereNotWrong()
    {
        await using var talk = await Talk.StartAsync(Tea);
        await talk.SayAsync("brew camomile tea for an hour");

        Assert.Equal("Mint, for one hour.", await talk.SayAsync("no I meant mint"));
        Assert.True(talk.Bus.All<IntentRecognized>()[^1].Corrects);
    }
}
