namespace Soother.Skills;

/// <summary>What a built-in action needs and how it can come out: what a skill's text is checked against.</summary>
/// <param name="Name">As in <c>action: {builtin: name}</c>.</param>
/// <param name="Outcomes">The outcomes for which replies are needed, each with the values that its replies may use.</param>
/// <param name="Slots">Slots that the intent must have.</param>
internal sealed record BuiltinKind(string Name, IReadOnlyDictionary<string, string[]> Outcomes, params string[] Slots)
{
    private static readonly string[] OneTimer = ["duration", "remaining", "name", "ends"];
    private static readonly string[] Several = ["count", "timers"];

    public static IReadOnlyDictionary<string, BuiltinKind> All { get; } = new BuiltinKind[]
    {
        new("timers.set", new Dictionary<string, string[]>
        {
            ["set"] = ["duration", "ends"], ["setNamed"] = ["duration", "ends", "name"], ["tooLong"] = ["most"], ["tooMany"] = ["count"],
            ["ring"] = ["duration"], ["ringNamed"] = ["duration", "name"], ["missed"] = ["duration"], ["missedNamed"] = ["duration", "name"],
        }, "duration"),
        new("timers.list", new Dictionary<string, string[]>
        {
            ["none"] = [], ["unknown"] = ["name"], ["one"] = ["duration", "remaining", "ends"], ["oneNamed"] = OneTimer, ["many"] = Several,
            ["item"] = ["duration", "remaining", "ends"], ["itemNamed"] = OneTimer,
        }),
        new("timers.cancel", new Dictionary<string, string[]>
        {
            ["none"] = [], ["unknown"] = ["name"], ["cancelled"] = ["duration", "remaining", "ends"], ["cancelledNamed"] = OneTimer, ["which"] = Several,
            ["item"] = ["duration", "remaining", "ends"], ["itemNamed"] = OneTimer,
        }),
        new("timers.cancelAll", new Dictionary<string, string[]> { ["none"] = [], ["one"] = [], ["many"] = ["count"] }),
        new("help", new Dictionary<string, string[]> { ["some"] = ["examples"], ["none"] = [] }),
        new("stop", new Dictionary<string, string[]>()),
        new("repeat", new Dictionary<string, string[]> { ["none"] = [] }),
        new("volume.up", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"], ["most"] = ["volume"] }),
        new("volume.down", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"], ["least"] = ["volume"] }),
        new("volume.set", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"] }, "percent"),
        new("volume.mute", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"] }),
        new("volume.unmute", new Dictionary<string, string[]> { [Outcome.Done] = ["volume"] }),
    }.ToDictionary(kind => kind.Name);
}
