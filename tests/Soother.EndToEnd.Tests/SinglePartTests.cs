using Soother.Contracts;

namespace Soother.EndToEnd.Tests;

/// <summary>Commands that need one part of the assistant.</summary>
public sealed class SinglePartTests(Home home) : IClassFixture<Home>
{
    [Fact]
    public async Task SayingIsMeasured()
    {
        var said = (await home.SootherAsync("say", "Hello there. How are you?", "--wav", "hello.wav", "--json")).DemandSuccess().Json;
        var sound = Wav.Read(await File.ReadAllBytesAsync(home.File("hello.wav"), TestContext.Current.CancellationToken));
        Assert.Equal(sound.Duration.TotalSeconds, said.GetProperty("audioSeconds").GetDouble(), 2);
        Assert.InRange(said.GetProperty("timeToFirstAudio").GetDouble(), 0.0001, said.GetProperty("synthesisSeconds").GetDouble());
    }

    [Fact]
    public async Task AnotherVoiceSoundsOtherwise()
    {
        await home.SootherAsync("say", "guten Morgen", "--wav", "en.wav");
        (await home.SootherAsync("say", "guten Morgen", "--voice", "de", "--wav", "de.wav")).DemandSuccess();
        Assert.NotEqual(await File.ReadAllBytesAsync(home.File("en.wav"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(home.File("de.wav"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TranscribingWritesDownEachRecording()
    {
        Place.DemandRecogniser();
        var texts = (await home.SootherAsync("transcribe", "--grammar", "--json", Place.Sample("what-time-is-it.wav"), Place.Sample("set-a-timer.wav"))).DemandSuccess().Json;
        Assert.Equal("what time is it", texts[0].GetProperty("text").GetString());
        Assert.Contains("timer", texts[1].GetProperty("text").GetString());
        Assert.Equal("what", texts[0].GetProperty("tokens")[0].GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("What time is it?", 0, "GetTime")]
    [InlineData("fold my laundry into swans", 1, "not understood")]
    public async Task ParsingSaysTheIntentAndByItsExitCodeWhetherThereIsOne(string text, int exitCode, string printed)
    {
        var parsed = await home.SootherAsync("parse", text);
        Assert.Equal((exitCode, printed), (parsed.ExitCode, parsed.Output.Trim()));
    }

    [Theory]
    [InlineData("intents", "name", "GetTime")]
    [InlineData("skills", "name", "Timers")]
    [InlineData("voices", "voiceId", "en-us")]
    public async Task ListsAreJsonForPrograms(string command, string key, string expected)
    {
        var list = (await home.SootherAsync(command, "--json")).DemandSuccess().Json;
        Assert.Contains(expected, list.EnumerateArray().Select(e => e.GetProperty(key).GetString()));
    }

    [Fact]
    public async Task TheDoctorSaysHowEachThingIs()
    {
        var doctor = await home.SootherAsync("doctor", "--json");
        var checks = doctor.Json.EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString()!, c => c.GetProperty("health").GetString());
        Assert.Equal("good", checks["mosquitto"]);
        Assert.Equal("good", checks["recogniser's model"]);
        Assert.Equal(checks.ContainsValue("bad") ? 1 : 0, doctor.ExitCode);
    }

    [Fact]
    public async Task TheDoctorFindsAMissingModelAndAMissingLibrary()
    {
        var doctor = await Ran.RunAsync("env", ["SOOTHER_LIB=", "dotnet", Place.Host, "doctor", "--json", "--set", "stt.model=/nowhere"], home);
        var bad = doctor.Json.EnumerateArray().Where(c => c.GetProperty("health").GetString() == "bad").ToDictionary(c => c.GetProperty("name").GetString()!, c => c.GetProperty("mend").GetString());
        Assert.Equal(1, doctor.ExitCode);
        Assert.Contains("stt.model", bad["recogniser's model"]);
        Assert.Equal("soother setup", bad["libvosk"]);
    }
}
