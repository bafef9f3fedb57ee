using System.Text;
using System.Text.Json.Nodes;

namespace Soother.Contracts.Tests;

public sealed class WireTests
{
    // As Rhasspy wrote it when it was run.
    private const string Recorded = """
        {"input":"set the bedroom to red","intent":{"intentName":"ChangeLightColor","confidenceScore":1.0},"siteId":"s","id":"q1",
         "slots":[{"entity":"name","value":{"kind":"Unknown","value":"bedroom"},"slotName":"name","rawValue":"bedroom light","confidence":1.0,
                   "range":{"start":8,"end":15,"rawStart":8,"rawEnd":21}}],"sessionId":"x","customData":"cd",
         "asrTokens":[[{"value":"set","confidence":1.0,"rangeStart":0,"rangeEnd":3,"time":null}]],"asrConfidence":0.9,
         "rawInput":"set the bedroom light to red","wakewordId":"w","lang":null}
        """;

    [Fact]
    public void ReadsAndWritesARecordedIntentWithoutLoss()
    {
        var read = Read<IntentRecognized>("hermes/intent/ChangeLightColor", Recorded);
        Assert.Equal(("bedroom light", 21), (read.Slots![0].RawValue, read.Slots[0].Range!.RawEnd));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Recorded), JsonNode.Parse(read.ToBusMessage().Payload.Span)));
    }

    [Fact]
    public void RefusesASlotWhoseValueIsABareString()
    {
        var bare = Recorded.Replace("""{"kind":"Unknown","value":"bedroom"}""", "\"bedroom\"", StringComparison.Ordinal);
        Assert.Contains("value", Assert.Throws<MalformedMessageException>(() => Read<IntentRecognized>("hermes/intent/X", bare)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"reason":"playAudio"}""", ToggleReason.PlayAudio)]
    [InlineData("""{"reason":"dialogueSession"}""", ToggleReason.DialogueSession)]
    [InlineData("""{"reason":"ttsSay"}""", ToggleReason.TtsSay)]
    [InlineData("""{"reason":""}""", ToggleReason.None)]
    [InlineData("""{"reason":null}""", ToggleReason.None)]
    [InlineData("{}", ToggleReason.None)]
    public void ReadsToggleReasons(string payload, ToggleReason reason) => Assert.Equal(reason, Read<AsrToggleOff>("hermes/asr/toggleOff", payload).Reason);

    [Theory]
    [InlineData("""{"reason":"because"}""")]
    [InlineData("""{"reason":1}""")]
    [InlineData("""{"reason":{}}""")]
    public void RefusesUnknownToggleReasons(string payload) => Assert.Contains(
        "reason", Assert.Throws<MalformedMessageException>(() => Read<AsrToggleOff>("hermes/asr/toggleOff", payload)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("abortedByUser", TerminationReason.AbortedByUser)]
    [InlineData("intentNotRecognized", TerminationReason.IntentNotRecognized)]
    [InlineData("nominal", TerminationReason.Nominal)]
    [InlineData("siteOnFire", null)]
    public void ReadsTerminationReasons(string reason, TerminationReason? wanted)
    {
        var payload = $$$"""{"sessionId":"s","termination":{"reason":"{{{reason}}}"}}""";
        if (wanted is null)
            Assert.Throws<MalformedMessageException>(() => Read<SessionEnded>("hermes/dialogueManager/sessionEnded", payload));
        else
            Assert.Equal(wanted, Read<SessionEnded>("hermes/dialogueManager/sessionEnded", payload).Termination.Reason);
    }

    [Theory]
    [InlineData("""{"init":{"type":"action","canBeEnqueued":true,"text":"hello"}}""")]
    [InlineData("""{"init":{"canBeEnqueued":true,"text":"hello","type":"action","unknown":1},"siteId":null}""")]
    public void ReadsTheStartOfAnActionWhereverItsTypeStands(string payload) =>
        Assert.Equal(new StartSession(new ActionInit(true, "hello")), Read<StartSession>("hermes/dialogueManager/startSession", payload));

    [Fact]
    public void ReadsTheStartOfANotification() => Assert.Equal(
        new StartSession(new NotificationInit("tea"), "kitchen", "cd"),
        Read<StartSession>("hermes/dialogueManager/startSession", """{"init":{"type":"notification","text":"tea"},"siteId":"kitchen","customData":"cd"}"""));

    [Theory]
    [InlineData("""{"init":{"type":"action","text":"hello"}}""", "canBeEnqueued")]
    [InlineData("""{"init":{"type":"notification"}}""", "text")]
    [InlineData("""{"init":{"type":"party","text":"hello"}}""", "type")]
    [InlineData("""{"init":{"text":"hello"}}""", "type")]
    public void RefusesASessionThatCannotStart(string payload, string key) => Assert.Contains(
        key, Assert.Throws<MalformedMessageException>(() => Read<StartSession>("hermes/dialogueManager/startSession", payload)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"owner":"x","intents":[{"name":"A","sentences":["a",null]}]}""", "sentences")]
    [InlineData("""{"owner":"x","intents":[{"name":"A","sentences":["a"],"slots":{"s":null}}]}""", "slots")]
    [InlineData("""{"owner":"x","intents":[{"name":"A","sentences":["a"],"slots":{"s":{"type":"list","choices":[{"value":"v","synonyms":[null]}]}}}]}""", "synonyms")]
    public void RefusesANullDeepInside(string payload, string list) => Assert.Contains(
        $"'{list}' holds a null", Assert.Throws<MalformedMessageException>(() => Read<IntentsOffered>("soother/nlu/intents", payload)).Message, StringComparison.Ordinal);

    [Fact]
    public void TakesANullWhereAnythingMayBe() => Assert.Equal(
        "[1,null]", Read<NluQuery>("hermes/nlu/query", """{"input":"x","customEntities":{"a":[1,null],"b":null}}""").CustomEntities!["a"].GetRawText());

    [Fact]
    public void WritesTextAsAPersonReadsIt() =>
        Assert.Contains("\"It's über <5°> & 日本\"", Encoding.UTF8.GetString(new TtsSay("It's über <5°> & 日本").ToBusMessage().Payload.Span), StringComparison.Ordinal);

    [Fact]
    public void AReasonIsOneLine()
    {
        var fault = Assert.Throws<MalformedMessageException>(() => Read<TtsSay>("hermes/tts/say", "{\n\"text\":\n7}"));
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static T Read<T>(string topic, string payload) where T : IMessage<T> => new BusMessage(topic, Encoding.UTF8.GetBytes(payload)).Read<T>();
}
