using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Stt.Tests;

public sealed class GrammarTests
{
    [Fact]
    public async Task AsksAtTheFirstSessionWhatCanBeSaid()
    {
        await using var ear = await Ear.OpenAsync();
        await ear.Client.SubscribeAsync<GetGrammar>(ask => ask.Id is null
            ? Task.CompletedTask
            : ear.Client.PublishAsync(new Grammar(["what time is it", "stop"], Id: ask.Id)));
        Assert.Equal("what time is it", (await ear.TranscribeAsync(Recordings.Question)).Text);
    }

    [Fact]
    public async Task WaitsForTheSkillsWhereNothingCanBeSaidYet()
    {
        await using var ear = await Ear.OpenAsync([]);
        await ear.Client.SubscribeAsync<GetGrammar>(async ask =>
        {
            await ear.Client.PublishAsync(new Grammar([], Id: ask.Id));
            await ear.Client.PublishAsync(new Grammar(["what time is it", "stop"]));
        });
        Assert.Equal("what time is it", (await ear.TranscribeAsync(Recordings.Question)).Text);
    }

    [Fact]
    public async Task TakesEveryGrammarThatIsTold()
    {
        await using var ear = await Ear.OpenAsync(["stop", "help"]);
        Assert.Equal("", (await ear.TranscribeAsync(Recordings.Question, "before")).Text);
        await ear.Client.PublishAsync(new Grammar(["what time is it", "stop"]));
        Assert.Equal("what time is it", (await ear.TranscribeAsync(Recordings.Question, "after")).Text);
    }

    [Fact]
    public async Task SaysSoAndGoesOnWhereNobodyKnowsWhatCanBeSaid()
    {
        await using var ear = await Ear.OpenAsync();
        await ear.TranscribeAsync(Recordings.Question, "first");
        await ear.TranscribeAsync(Recordings.Question, "second");
        Assert.Contains("is Intent running?", Assert.Single(ear.Log.At(LogLevel.Warning)));
        Assert.Equal(2, ear.Bus.All<GetGrammar>().Count);
    }

    [Fact]
    public async Task AsksNobodyWhereAnythingMayBeSaid()
    {
        await using var ear = await Ear.OpenAsync(["stop"], new() { Grammar = GrammarUse.Off, MinLikelihood = 0 });
        var heard = await ear.TranscribeAsync(Recordings.Question);
        Assert.Empty(ear.Bus.All<GetGrammar>());
        Assert.NotEqual("stop", heard.Text);
        Assert.NotEqual("", heard.Text);
    }

    [Fact]
    public async Task ReportsWordsThatItCannotHearOnce()
    {
        await using var ear = await Ear.OpenAsync(["what time is it", "open rhasspyx now", "stop all timers"]);
        await ear.Client.PublishAsync(new Grammar(["what time is it", "rhasspyx"]));
        Assert.Equal("what time is it", (await ear.TranscribeAsync(Recordings.Question)).Text);
        var line = Assert.Single(ear.Log.At(LogLevel.Information), line => line.Contains("does not know", StringComparison.Ordinal));
        Assert.EndsWith(": rhasspyx", line, StringComparison.Ordinal);
    }
}
