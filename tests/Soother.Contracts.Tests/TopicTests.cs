namespace Soother.Contracts.Tests;

public sealed class TopicTests
{
    // The tables of the Hermes protocol as Rhasspy speaks it, and partialTextCaptured, which is Snips'.
    private static readonly string[] Hermes =
    [
        "hermes/hotword/toggleOn", "hermes/hotword/toggleOff", "hermes/hotword/<>/detected", "hermes/error/hotword", "rhasspy/hotword/getHotwords",
        "rhasspy/hotword/hotwords", "rhasspy/hotword/recordExample", "rhasspy/hotword/<>/exampleRecorded/<>",
        "hermes/asr/toggleOn", "hermes/asr/toggleOff", "hermes/asr/startListening", "hermes/asr/stopListening", "hermes/asr/textCaptured",
        "hermes/asr/partialTextCaptured", "hermes/error/asr", "rhasspy/asr/recordingFinished", "rhasspy/asr/<>/<>/audioCaptured", "rhasspy/asr/<>/train",
        "rhasspy/asr/<>/trainSuccess",
        "hermes/nlu/query", "hermes/nlu/intentParsed", "hermes/intent/<>", "hermes/nlu/intentNotRecognized", "hermes/error/nlu", "rhasspy/nlu/<>/train",
        "rhasspy/nlu/<>/trainSuccess", "rhasspy/train/getIntentGraph", "rhasspy/train/intentGraph/<>",
        "hermes/dialogueManager/startSession", "hermes/dialogueManager/sessionQueued", "hermes/dialogueManager/sessionStarted",
        "hermes/dialogueManager/continueSession", "hermes/dialogueManager/endSession", "hermes/dialogueManager/sessionEnded",
        "hermes/dialogueManager/intentNotRecognized", "hermes/dialogueManager/configure", "hermes/error/dialogueManager",
        "hermes/tts/say", "hermes/tts/sayFinished", "rhasspy/tts/getVoices", "rhasspy/tts/voices", "hermes/error/tts",
        "hermes/audioServer/<>/audioFrame", "hermes/audioServer/<>/<>/audioSessionFrame", "hermes/audioServer/<>/playBytes/<>",
        "hermes/audioServer/<>/playFinished", "hermes/audioServer/toggleOn", "hermes/audioServer/toggleOff", "hermes/audioServer/toggleSummaryOn",
        "hermes/audioServer/toggleSummaryOff", "hermes/audioServer/<>/audioSummary", "rhasspy/audioServer/getDevices", "rhasspy/audioServer/devices",
        "rhasspy/audioServer/setVolume", "hermes/error/audioServer/record", "hermes/error/audioServer/play",
    ];

    private static readonly string[] Known = [.. MessageCatalogue.All.Select(t => Anonymous(MessageCatalogue.Probe(t.Name).Template.Pattern))];

    public static TheoryData<string> Messages => MessageCatalogue.Names(MessageCatalogue.All);

    [Fact]
    public void EveryTopicOfTheProtocolHasItsMessage() => Assert.Empty(Hermes.Except(Known));

    [Fact]
    public void EveryOtherTopicIsSoothersOwn() => Assert.All(Known.Except(Hermes), t => Assert.StartsWith("soother/", t, StringComparison.Ordinal));

    [Fact]
    public void NoTwoMessagesShareATopic() => Assert.Equal(Known.Length, Known.Distinct().Count());

    [Theory, MemberData(nameof(Messages))]
    public void TopicAndLevelsComeBack(string name)
    {
        var probe = MessageCatalogue.Probe(name);
        var message = probe.Sample(true);
        var sent = probe.Write(message);
        Assert.DoesNotContain('{', sent.Topic);
        Assert.True(TopicFilter.Matches(probe.Template.Filter, sent.Topic));
        Assert.Equal(probe.Levels(message), probe.Template.Parse(sent.Topic));
        Assert.Equal(probe.Levels(message), probe.Levels(probe.Read(sent.Topic, sent.Payload)));
    }

    [Theory, MemberData(nameof(Messages))]
    public void AForeignTopicIsRefused(string name)
    {
        var probe = MessageCatalogue.Probe(name);
        Assert.Throws<MalformedMessageException>(() => probe.Template.Parse("some/other/topic/altogether/of/another/kind"));
        Assert.False(TopicFilter.Matches(probe.Template.Filter, "some/other/topic"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a+")]
    [InlineData("#")]
    [InlineData("a\0")]
    public void ALevelThatWouldBreakTheTopicIsRefused(string site) =>
        Assert.Throws<ArgumentException>(() => new AudioFrame(default, default).ToBusMessage() with { Topic = AudioFrame.Template.Format([site]) });

    [Fact]
    public void AnIntentNameMayHoldSlashesButNoWildcard()
    {
        var sent = new IntentRecognized("x", new IntentMatch("home/lamp", 1)).ToBusMessage();
        Assert.Equal("hermes/intent/home/lamp", sent.Topic);
        Assert.Equal(["home/lamp"], IntentRecognized.Template.Parse(sent.Topic));
        Assert.Throws<ArgumentException>(() => new IntentRecognized("x", new IntentMatch("home/#", 1)).ToBusMessage());
    }

    [Fact]
    public void OnlyFramesMayBeLost() => Assert.Equal(
        ["AudioFrame", "AudioSessionFrame"],
        MessageCatalogue.All.Where(t => MessageCatalogue.Probe(t.Name) is var p && p.Write(p.Sample(true)).Delivery == Delivery.AtMostOnce).Select(t => t.Name));

    [Theory]
    [InlineData("a/b", "a/b", true)]
    [InlineData("a/b", "a/b/c", false)]
    [InlineData("a/b/c", "a/b", false)]
    [InlineData("a/+", "a/b", true)]
    [InlineData("a/+", "a", false)]
    [InlineData("a/+", "a/", true)]
    [InlineData("a/+/c", "a/b/c", true)]
    [InlineData("a/+/c", "a/b/d", false)]
    [InlineData("a/#", "a/b/c", true)]
    [InlineData("a/#", "a", true)]
    [InlineData("a/#", "ab/c", false)]
    [InlineData("#", "a/b", true)]
    [InlineData("+/b", "a/b", true)]
    [InlineData("#", "$SYS/uptime", false)]
    [InlineData("+/uptime", "$SYS/uptime", false)]
    [InlineData("$SYS/#", "$SYS/uptime", true)]
    [InlineData("$share/workers/a/+", "a/b", true)]
    [InlineData("$share/workers/a/+", "b/b", false)]
    [InlineData("A/b", "a/b", false)]
    public void FiltersMatchAsMqttSays(string filter, string topic, bool matches) => Assert.Equal(matches, TopicFilter.Matches(filter, topic));

    private static string Anonymous(string pattern) => string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? "<>" : part));
}
