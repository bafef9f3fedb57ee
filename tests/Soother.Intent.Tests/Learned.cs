using Soother.Contracts;

namespace Soother.Intent.Tests;

/// <summary>The intents that tests ask about: much like those of the skills that ship.</summary>
internal static class Learned
{
    // Thursday
    public static readonly DateTimeOffset Now = new(2026, 5, 7, 12, 0, 0, TimeSpan.Zero);

    public static readonly IntentOffer[] Everyday =
    [
        new("GetTime", ["what time is it [now]", "what is the time", "what's the time", "[please] tell me the time", "(do you have|have you got) the time"]),
        new("GetDate", ["what day is it [today]", "what is (the|today's) date [today]", "what's (the|today's) date", "what date is it"]),
        new("SetTimer", ["(set|start) [a|another] timer", "(set|start) [a|another] timer for {duration}", "(set|start) [a] {duration} timer", "{duration} timer",
            "[(set|start) a] timer for {duration} (called|named) {name}", "wake me in {duration}"], new Dictionary<string, SlotOffer> { ["duration"] = new("duration") }),
        new("ListTimers", ["(what|which) timers (are|do i have) [running|set|left]", "list [my|the|all] timers", "how (long|much time) is left [on my timer]"]),
        new("CancelTimer", ["(cancel|delete) (the|my) timer", "(cancel|delete) all [my|the] timers", "(cancel|delete) the {ordinal} timer"],
            new Dictionary<string, SlotOffer> { ["ordinal"] = new("list", [new("1", ["first"]), new("2", ["second"]), new("3", ["third"]), new("-1", ["last", "latest one"])]) }),
        new("Stop", ["stop [it|that|talking|please]", "cancel", "be quiet", "never mind", "shut up"]),
        new("Repeat", ["(repeat|say) that [again]", "what did you say", "say (it|that) again", "come again"]),
        new("Help", ["help [me]", "what can i (say|ask) [you]", "what can you do"]),
        new("SetVolume", ["[set|turn|change] [the] volume to {level}", "(set|make) (it|yourself) {level} loud"], new Dictionary<string, SlotOffer> { ["level"] = new("percentage") }),
        new("ChangeVolume", ["(louder|speak up)", "[speak|be] {how}", "turn [the] volume {how}"],
            new Dictionary<string, SlotOffer> { ["how"] = new("list", [new("up", ["louder"]), new("down", ["quieter", "softer", "more quietly"])]) }),
        new("Breathe", ["(start|let's do|do|begin) [a|the|some] breathing [exercise]", "(help me|let me) breathe", "breathe with me [for {minutes} minutes]", "I (want|need) to relax"],
            new Dictionary<string, SlotOffer> { ["minutes"] = new("number", From: 1, To: 20) }),
        new("Remind", ["remind me to {what} at {time}", "remind me to {what} [on] {day}"], new Dictionary<string, SlotOffer> { ["time"] = new("time"), ["day"] = new("date") }),
        new("Echo", ["echo {words}", "say after me {words}"]),
    ];

    public static IntentEngine Engine(params IntentOffer[] intents)
    {
        var lesson = Lesson(intents);
        Assert.Empty(lesson.Faults);
        return new(lesson, new());
    }

    /// <summary>A context in which an intent can be meant.</summary>
    public static Dictionary<string, string> ContextFor(KnownIntent intent) => (intent.Offer.Requires ?? []).ToDictionary(n => n, _ => "");

    public static Lesson Lesson(params IntentOffer[] intents) => OfferReader.Read(new IntentsOffered("Test", intents), new SlotReaders(new StoppedClock()));

    public static IntentEngine OfSentences(params string[] sentences) => Engine(new IntentOffer("X", sentences));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
