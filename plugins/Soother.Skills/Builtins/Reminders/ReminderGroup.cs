namespace Soother.Skills;

/// <summary>Reminders: something to be told at a time.</summary>
internal sealed class ReminderGroup : IBuiltinGroup
{
    private static readonly string[] One = ["when", "time", "text"];
    private static readonly string[] Several = ["count", "reminders"];
    private readonly ReminderActions _reminders;
    private readonly Agenda _agenda;

    private ReminderGroup(BuiltinTools tools)
    {
        _agenda = new(tools, new("reminders", "reminders.set", "A reminder", null));
        _reminders = new(_agenda, tools);
        Actions = new()
        {
            { "reminders.set", _reminders.Set }, { "reminders.list", _agenda.List }, { "reminders.cancel", _reminders.Cancel },
            { "reminders.cancelAll", _agenda.CancelAll },
        };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("reminders.set", new Dictionary<string, string[]>
            {
                ["set"] = One, ["when"] = ["text"], ["past"] = One, ["tooMany"] = ["count"], ["ring"] = One, ["missed"] = One,
            }, "text") { Asks = ["time", "duration", "datetime"] },
            new("reminders.list", new Dictionary<string, string[]> { ["none"] = [], ["one"] = One, ["many"] = Several, ["item"] = One }),
            new("reminders.cancel", new Dictionary<string, string[]>
            {
                ["none"] = [], ["unknown"] = [], ["cancelled"] = One, ["which"] = Several, ["item"] = One,
            }) { Asks = ["text"] },
            new("reminders.cancelAll", new Dictionary<string, string[]> { ["none"] = [], ["one"] = [], ["many"] = ["count"] }),
        ],
        tools => new ReminderGroup(tools));

    public ActionTable Actions { get; }

    public void Start() => _agenda.Start();

    public void Dispose() => _agenda.Dispose();
}
