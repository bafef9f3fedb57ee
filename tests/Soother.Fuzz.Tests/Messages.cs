using System.Text.Json;
using Soother.Contracts;

namespace Soother.Fuzz.Tests;

/// <summary>The messages that the parts hear, as an honest sender writes them: what is damaged then.</summary>
internal static class Messages
{
    private static readonly Slot Slot = new("duration", new("Duration", JsonSerializer.SerializeToElement(new { minutes = 5 })), "duration", "five minutes", 1, new(0, 4));

    public static IReadOnlyList<BusMessage> Honest { get; } =
    [
        new NluQuery("what time is it", "site1", "id", ["GetTime"], "session", Context: new Dictionary<string, string> { ["name"] = "value" }, Alternatives: ["what"]).ToBusMessage(),
        new TextCaptured("stop", 1, 0, "site1", "session", AsrTokens: [[new("stop", 1, 0, 4)]]).ToBusMessage(),
        new StartSession(new ActionInit(true, "hello", ["GetTime"]), "site1", "data").ToBusMessage(),
        new StartSession(new NotificationInit("hello"), "site2").ToBusMessage(),
        new ContinueSession("session", "go on", ["GetTime"], Slot: "duration", Context: new Dictionary<string, string> { ["name"] = "" }).ToBusMessage(),
        new EndSession("session", "good night").ToBusMessage(),
        new SessionEnded(new(TerminationReason.Nominal), "session", "site1").ToBusMessage(),
        new HotwordDetected("soother", SiteId: "site3") { WakewordId = "soother" }.ToBusMessage(),
        new TtsSayFinished("site1", "id", "session").ToBusMessage(),
        new DialogueConfigure([new("GetTime", true)], "site1").ToBusMessage(),
        new NluIntentNotRecognized("what", "site1", "id", SessionId: "session").ToBusMessage(),
        new DialogueIntentNotRecognized("session", "site1", "what").ToBusMessage(),
        new IntentRecognized("set a timer", new("SetTimer", 1), "site1", "id", [Slot], "session").ToBusMessage(),
        new IntentRecognized("help", new("Help", 1), "site1", "id", null, "session").ToBusMessage(),
        new GetGrammar("site1", "id").ToBusMessage(),
        new GetIntents("site1", "id").ToBusMessage(),
        new GetSkills("id").ToBusMessage(),
        new IntentsRefused("Skills", "no").ToBusMessage(),
        new IntentsOffered("Fuzz", [new("FuzzIntent", ["wibble [a] {n}"], new Dictionary<string, SlotOffer> { ["n"] = new("number") })]).ToBusMessage(),
    ];
}
