using Soother.Contracts;

namespace Soother.SkillKit.Tests;

public sealed class OfferTests
{
    public enum Shade { Red, DarkBlue }

    private sealed class Painter
    {
        [Intent("Paint", "paint it {shade}", Examples = ["could you paint it"], Requires = ["Wall"])]
        public static string Paint(
            Shade shade, [Slot(From = 1, To = 5)] int coats, TimeSpan? drying = null, TimeOnly? at = null, DateOnly? day = null, string? note = null,
            [Slot(Choices = ["roof = top", "door"])] string? part = null, [Slot(Type = "percentage")] int thinned = 0) => $"{shade}{coats}{drying}{at}{day}{note}{part}{thinned}";
    }

    [Fact]
    public async Task ParametersSayWhatTheSlotsAre()
    {
        await using var stage = new Stage();
        var offer = (await stage.StartAsync(new Painter())).Intents[0];
        Assert.Equal(("Paint", "paint it {shade}", "could you paint it", "Wall"), (offer.Name, offer.Sentences[0], offer.Examples![0], offer.Requires![0]));
        Assert.Equal(["list", "number", "duration", "time", "date", "text", "list", "percentage"], offer.Slots!.Values.Select(s => s.Type));
        Assert.Equal(["red", "dark blue"], offer.Slots["shade"].Choices!.Select(c => c.Value));
        Assert.Equal((1, 5), (offer.Slots["coats"].From, offer.Slots["coats"].To));
        Assert.Equal("top", offer.Slots["part"].Choices![0].Synonyms![0]);
    }

    [Fact]
    public async Task OffersAgainWhenAskedAndInItsLanguage()
    {
        await using var stage = new Stage();
        await stage.StartAsync(new Painter(), "cy-gb");
        await stage.Bus.Connect().PublishAsync(new GetIntents(), TestContext.Current.CancellationToken);
        var again = await stage.Bus.WaitForAsync<IntentsOffered>(2);
        Assert.Equal(("Kitchen", "cy-gb"), (again.Owner, again.Lang));
        Assert.Contains("dim diolch", again.Intents.Single(i => i.Name == "Kitchen.No").Sentences);
    }

    [Fact]
    public async Task SentencesAndListsComeFromFilesToo()
    {
        await using var stage = new Stage();
        stage.Write("en-us/Order.intent", "# what guests say\nbring me {drink}\n\nI want {drink}\n");
        stage.Write("en-us/drink.list", "tea = a cuppa\ncoffee\n");
        var offer = (await stage.StartAsync(new Waiter())).Intents[0];
        Assert.Equal(["bring me {drink}", "I want {drink}"], offer.Sentences);
        Assert.Equal(["tea", "coffee"], offer.Slots!["drink"].Choices!.Select(c => c.Value));
    }

    private sealed class Waiter
    {
        [Intent("Order")]
        public static string Order(string drink) => drink;
    }

    [Fact]
    public async Task AnIntentIsWrittenFluentlyToo()
    {
        await using var stage = new Stage();
        var skill = stage.Skill()
            .On("MakeTea", "make [some] tea", "make {cups} cups").Slot("cups", new("number", From: 1, To: 9), ask: "How many cups?").Examples("tea please")
            .Do(turn => $"{turn.Get<int>("cups")} cups, with pleasure.")
            .On("Thanks", "thank you").Excludes("Night").Do(_ => Task.FromResult(Reply.Nothing));
        var offer = await stage.StartAsync(skill);
        Assert.Equal(["MakeTea", "Thanks", "Kitchen.Yes", "Kitchen.No"], offer.Intents.Select(i => i.Name));
        var session = stage.Session();
        Assert.Equal("How many cups?", (await session.HearAsync("MakeTea")).Text);
        Assert.Equal("4 cups, with pleasure.", (await session.HearAsync("MakeTea", ("cups", 4))).Text);
        Assert.Null((await stage.Session().HearAsync("Thanks")).Text);
    }

    private sealed class Wrong
    {
        [Intent("Wrong", "wrong")]
        public static string Do(Guid id) => $"{id}";
    }

    [Fact]
    public async Task WhatCannotWorkIsSaidWhenItStarts()
    {
        await using var stage = new Stage();
        Assert.Contains("id is of type Guid", (await Assert.ThrowsAsync<SkillFaultException>(() => stage.StartAsync(new Wrong()))).Message);
        Assert.Contains("nobody can say Order", (await Assert.ThrowsAsync<SkillFaultException>(() => stage.StartAsync(new Waiter()))).Message);
        Assert.Contains("has no intents", (await Assert.ThrowsAsync<SkillFaultException>(() => stage.StartAsync(new object()))).Message);
        Assert.Contains("there twice", Assert.Throws<SkillFaultException>(() => stage.Skill().WithIntentsOf(new Painter()).WithIntentsOf(new Painter())).Message);
        stage.Write("en-us/Order.intent", "bring {drink}");
        stage.Write("en-us/Ordre.intent", "bring {drink}");
        Assert.Contains("there is no intent Ordre; there are: Order", (await Assert.ThrowsAsync<SkillFaultException>(() => stage.StartAsync(new Waiter()))).Message);
    }
}
