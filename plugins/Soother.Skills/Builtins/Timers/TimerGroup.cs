namespace Soother.Skills;

/// <summary>Timers: several at a site, kept across restarts.</summary>
internal sealed class TimerGroup : IBuiltinGroup
{
    private static readonly string[] OneTimer = ["duration", "remaining", "name", "ends"];
    private static readonly string[] Nameless = ["duration", "remaining", "ends"];
    private static readonly string[] Several = ["count", "timers"];
    private readonly TimerBook _book;
    private readonly TimerActions _timers;
    private readonly BuiltinTools _tools;

    private TimerGroup(BuiltinTools tools)
    {
        _tools = tools;
        _book = new(new(tools.DataFile("timers.json"), KeptJson.Default.TimerFile, tools.Log), tools.Time);
        _timers = new(_book, tools.Ringer, tools.Replies, tools.Moment, tools.Time);
        Actions = new() { { "timers.set", _timers.Set }, { "timers.list", _timers.List }, { "timers.cancel", _timers.Cancel }, { "timers.cancelAll", _timers.CancelAll } };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("timers.set", new Dictionary<string, string[]>
            {
                ["set"] = ["duration", "ends"], ["setNamed"] = ["duration", "ends", "name"], ["tooLong"] = ["most"], ["tooMany"] = ["count"],
                ["ring"] = ["duration"], ["ringNamed"] = ["duration", "name"], ["missed"] = ["duration"], ["missedNamed"] = ["duration", "name"],
            }, "duration"),
            new("timers.list", new Dictionary<string, string[]>
            {
                ["none"] = [], ["unknown"] = ["name"], ["one"] = Nameless, ["oneNamed"] = OneTimer, ["many"] = Several, ["item"] = Nameless, ["itemNamed"] = OneTimer,
            }),
            new("timers.cancel", new Dictionary<string, string[]>
            {
                ["none"] = [], ["unknown"] = ["name"], ["cancelled"] = Nameless, ["cancelledNamed"] = OneTimer, ["which"] = Several, ["item"] = Nameless,
                ["itemNamed"] = OneTimer,
            }),
            new("timers.cancelAll", new Dictionary<string, string[]> { ["none"] = [], ["one"] = [], ["many"] = ["count"] }),
        ],
        tools => new TimerGroup(tools));

    public ActionTable Actions { get; }

    /// <summary>Timers begin to run, and those that ran out meanwhile ring.</summary>
    public void Start() => _book.Start((timer, missed) => _tools.Ringer.Ring(
        new(timer.Id, timer.Site, $"A timer of {timer.Duration}"), () => Announce(timer, missed), () => _book.Forget(timer)));

    public void Dispose() => _book.Dispose();

    private string? Announce(TimerEntry timer, bool missed) =>
        _tools.Library.Current.WithBuiltin("timers.set").Select(found => _timers.Announce(found, timer, missed)).FirstOrDefault();
}
