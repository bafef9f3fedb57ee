using Soother.Host.Commands;

namespace Soother.Host.Tests.Commands;

public sealed class LabelledFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task ReadsIntentsAndUtterances()
    {
        var texts = await ReadAsync("GetTime\twhat time is it\n\noos\tmy dog is asleep\n");
        Assert.Equal([("GetTime", "what time is it"), ("", "my dog is asleep")], texts.Select(t => (t.Intent, t.Text)));
    }

    [Theory]
    [InlineData("oos")]
    [InlineData("OOD")]
    [InlineData("out_of_scope")]
    [InlineData("out-of-scope")]
    [InlineData("None")]
    public async Task WhatBelongsToNoIntentHasManyNames(string name) => Assert.Equal("", Assert.Single(await ReadAsync($"{name}\tmy dog is asleep")).Intent);

    [Fact]
    public async Task TakesTheMarksOfSlotsOutAndKeepsTheirPlaces()
    {
        var text = Assert.Single(await ReadAsync("PlayMusic\tplay [song : Blue Moon] by [artist : Elvis]"));
        Assert.Equal("play Blue Moon by Elvis", text.Text);
        Assert.Equal([("song", "Blue Moon"), ("artist", "Elvis")], text.Slots!.Select(s => (s.Name, text.Text[s.Start..s.End])));
    }

    [Theory]
    [InlineData("GetTime what time is it", "line 1: there is no tab")]
    [InlineData("A\tb\nGetTime\twhat\ttime", "line 2: there is more than one tab")]
    [InlineData("GetTime\t ", "line 1: the utterance is missing")]
    [InlineData("\twhat time is it", "line 1: the intent is missing")]
    [InlineData("", "is empty")]
    public async Task SaysWhichLineIsWrong(string content, string fault)
    {
        var said = await Assert.ThrowsAsync<UserException>(() => ReadAsync(content));
        Assert.StartsWith(_file, said.Message, StringComparison.Ordinal);
        Assert.Contains(fault, said.Message);
    }

    [Fact]
    public async Task ChoosesTheSameFewOfEachIntentForTheSameSeed()
    {
        var texts = await ReadAsync(string.Concat(Enumerable.Range(0, 40).Select(i => $"I{i % 2}\tutterance {i}\n")));
        var chosen = LabelledFile.Choose(texts, 5, 3);
        Assert.Equal([5, 5], chosen.CountBy(t => t.Intent).Select(c => c.Value));
        Assert.Equal(chosen, LabelledFile.Choose(texts, 5, 3));
        Assert.NotEqual(chosen, LabelledFile.Choose(texts, 5, 4));
    }

    private async Task<IReadOnlyList<Soother.Contracts.LabelledText>> ReadAsync(string content)
    {
        await File.WriteAllTextAsync(_file, content);
        return await LabelledFile.ReadAsync(_file, CancellationToken.None);
    }
}
