namespace Soother.Skills;

/// <summary>Alarms: at a time, once or on days of the week.</summary>
internal sealed class AlarmGroup : IBuiltinGroup
{
    private static readonly string[] OneAlarm = ["when", "time"];
    private static readonly string[] Several = ["count", "alarms"];
    private readonly AlarmActions _alarms;
    private readonly Agenda _agenda;

    private AlarmGroup(BuiltinTools tools)
    {
        _agenda = new(tools, new("alarms", "alarms.set", "An alarm", tools.Options.AlarmRings, "rang"));
        _alarms = new(_agenda, tools);
        Actions = new()
        {
            { "alarms.set", _alarms.Set }, { "alarms.list", _agenda.List }, { "alarms.cancel", _alarms.Cancel }, { "alarms.cancelAll", _agenda.CancelAll },
            { "alarms.snooze", _alarms.Snooze },
        };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("alarms.set", new Dictionary<string, string[]>
            {
                ["set"] = OneAlarm, ["when"] = [], ["past"] = OneAlarm, ["tooMany"] = ["count"], ["ring"] = OneAlarm, ["missed"] = OneAlarm,
            }) { Asks = ["time", "duration", "datetime"] },
            new("alarms.list", new Dictionary<string, string[]> { ["none"] = [], ["one"] = OneAlarm, ["many"] = Several, ["item"] = OneAlarm }),
            new("alarms.cancel", new Dictionary<string, string[]>
            {
                ["none"] = [], ["unknown"] = ["time"], ["cancelled"] = OneAlarm, ["which"] = Several, ["item"] = OneAlarm,
            }) { Asks = ["time"] },
            new("alarms.cancelAll", new Dictionary<string, string[]> { ["none"] = [], ["one"] = [], ["many"] = ["count"] }),
            new("alarms.snooze", new Dictionary<string, string[]> { [Outcome.Done] = ["duration"], ["none"] = [] }),
        ],
        tools => new AlarmGroup(tools));

    public ActionTable Actions { get; }

    public void Start() => _agenda.Start();

    public void Dispose() => _agenda.Dispose();
}
