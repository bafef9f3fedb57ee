using System.Text.Json;

namespace Soother.Skills.Tests;

public sealed class CallTests
{
    [Fact]
    public async Task SaysFieldsOfTheAnswer()
    {
        using var server = new WebServer("""{"main": {"temp": -3.25}, "weather": [{"description": "light snow"}]}""");
        await using var harness = await SkillsHarness.WithSkillAsync($$"""
            intents:
              Weather:
                sentences: what is the weather in {place}
                action:
                  call: {url: "{{server.Url}}/v1/{place}?q={place}&units=metric"}
                replies: In {place}, {answer.weather.0.description}, {answer.main.temp} degrees.
            """);

        var said = await harness.AnswerAsync("Weather", slots: SkillsHarness.Slot("place", "York/../x?&#ü"));

        Assert.Equal("In York/../x?&#ü, light snow, minus three point two five degrees.", said);
        Assert.Equal("/v1/York%2F..%2Fx%3F%26%23%C3%BC?q=York%2F..%2Fx%3F%26%23%C3%BC&units=metric", server.Path);
        Assert.Equal("GET", server.Method);
    }

    [Fact]
    public async Task SendsABodyHeadersAndSecretsFromTheEnvironment()
    {
        using var server = new WebServer("ok");
        Environment.SetEnvironmentVariable("SOOTHER_TEST_TOKEN", "s3cret");
        await using var harness = await SkillsHarness.WithSkillAsync($$"""
            intents:
              Note:
                sentences: note {text}
                action:
                  call:
                    url: {{server.Url}}/notes
                    headers: {Authorization: "Bearer {env.SOOTHER_TEST_TOKEN}", X-Text: "{text}"}
                    body: {text: "{text}"}
                replies: "{answer}, noted."
            """);

        Assert.Equal("Ok, noted.", await harness.AnswerAsync("Note", slots: SkillsHarness.Slot("text", "a \"b\"\r\nX-Evil: 1")));
        Assert.Equal("POST", server.Method);
        Assert.Equal("a \"b\"\r\nX-Evil: 1", JsonDocument.Parse(server.Body!).RootElement.GetProperty("text").GetString());
        Assert.Equal("application/json; charset=utf-8", server.Headers["Content-Type"]);
        Assert.Equal("Bearer s3cret", server.Headers["Authorization"]);
        Assert.Null(server.Headers["X-Evil"]);
    }

    [Theory]
    [InlineData("{}", 200, "{answer.main.temp} has no value")]
    [InlineData("""{"main": {"temp": {"a": 1}}}""", 200, "{answer.main.temp} is object, which cannot be said")]
    [InlineData("no", 503, "answered 503")]
    public async Task AnAnswerThatCannotBeUsedIsAFailure(string answer, int status, string reason)
    {
        using var server = new WebServer(answer, status);
        await using var harness = await SkillsHarness.WithSkillAsync($$"""
            intents:
              Weather: {sentences: weather, action: {call: {url: "{{server.Url}}/?key=secret" } }, replies: {done: "{answer.main.temp}", failed: I cannot see the sky. } }
            """);

        Assert.Equal("I cannot see the sky.", await harness.AnswerAsync("Weather"));
        Assert.Contains(reason, Assert.Single(harness.Log.Warnings));
        Assert.DoesNotContain("secret", harness.Log.Warnings[0]);
    }

    [Fact]
    public async Task AServerThatHangsOrIsNotThereEndsTheSessionAllTheSame()
    {
        using var server = new WebServer("late", hangs: true);
        await using var harness = await SkillsHarness.WithSkillAsync($$"""
            intents:
              Slow: {sentences: slow, action: {call: {url: "{{server.Url}}" } }, replies: Done.}
              Gone: {sentences: gone, action: {call: {url: "http://127.0.0.1:9/" } }, replies: Done.}
            """);
        await harness.SayAsync("Slow", "slow");

        Assert.NotEqual("Done.", await harness.AnswerAsync("Gone", "gone", "kitchen"));
        harness.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.NotEqual("Done.", (await harness.Bus.WaitForAsync<Soother.Contracts.EndSession>(end => end.SessionId == "slow")).Text);
        Assert.Contains(harness.Log.Warnings, line => line.Contains("it took longer than 10 s", StringComparison.Ordinal));
    }
}
