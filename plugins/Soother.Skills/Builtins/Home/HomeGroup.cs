using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Lights and switches. Which one is said in the slot <c>room</c>, or <c>device</c>, which lists what the file of devices names as well.</summary>
internal sealed class HomeGroup : IBuiltinGroup
{
    public const string Device = "device";
    private static readonly string[] One = ["device"];
    private static readonly Dictionary<string, string[]> Outcomes = new() { [Outcome.Done] = One, ["none"] = [], ["unknown"] = ["device", "devices"], ["cannot"] = One };
    private readonly DeviceFile _file;
    private readonly BuiltinTools _tools;
    private SkillWatch? _watch;

    private HomeGroup(BuiltinTools tools)
    {
        _tools = tools;
        _file = new(tools.Options.Devices.Length == 0 ? "" : tools.Context.Resolve(tools.Options.Devices));
        tools.Library.Devices = Names;
        Actions = new()
        {
            { "home.on", turn => ActAsync(turn, _ => new(true)) },
            { "home.off", turn => ActAsync(turn, _ => new(false)) },
            { "home.dim", turn => ActAsync(turn, Level) },
            { "home.color", turn => ActAsync(turn, Color) },
        };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("home.on", Outcomes), new("home.off", Outcomes), new("home.dim", Outcomes, "level"), new("home.color", Outcomes, "color"),
        ],
        tools => new HomeGroup(tools));

    public ActionTable Actions { get; }

    public void Start()
    {
        if (_file.Exists)
            _watch = new([_file.Path], () => _ = _tools.Library.OfferAsync(), _tools.Time, _tools.Log);
    }

    public void Dispose() => _watch?.Dispose();

    private IReadOnlyList<IReadOnlyList<string>> Names()
    {
        try
        {
            return [.. _file.Devices().Select(device => device.Names)];
        }
        catch (ActionFailedException fault)
        {
            _tools.Log.LogInformation("The devices of the home cannot be named: {Fault}", fault.Message);
            return [];
        }
    }

    private static Wish Level(Turn turn)
    {
        var percent = SlotValues.Number(turn.Values.Json("level")) ?? throw new ActionFailedException($"'{turn.Values.Plain("level")}' is not a percentage");
        return new(percent > 0, Math.Clamp(percent, 0, 100) / 100);
    }

    private static Wish Color(Turn turn)
    {
        var hex = turn.Values.Plain("color");
        return hex.Length == 6 && hex.All(char.IsAsciiHexDigit) ? new(true, Color: Convert.FromHexString(hex)) : throw new ActionFailedException($"'{hex}' is not a colour as ff8800");
    }

    private async Task<ActionResult> ActAsync(Turn turn, Func<Turn, Wish> read)
    {
        var devices = _file.Devices();
        if (devices.Count == 0)
            return new("none", turn.Values);
        var said = turn.Values.Has("room") ? turn.Values.Plain("room") : turn.Values.Has("device") ? turn.Values.Plain("device") : "";
        if (DeviceFile.Find(devices, said) is not { } device)
            return new("unknown", turn.Values.With("device", said).With("devices", _tools.Speech.Lists.Or([.. devices.Select(known => known.Names[0])])));
        var wish = read(turn);
        if (wish.Level is not null && !device.IsLight || wish.Color is not null && !(device.IsLight && device.IsJson))
            return new("cannot", turn.Values.With("device", device.Names[0]));
        await _tools.Bus.PublishAsync(new BusMessage(device.Topic, Payload(device, wish))).ConfigureAwait(false);
        return new(Outcome.Done, turn.Values.With("device", device.Names[0]));
    }

    private static byte[] Payload(Device device, Wish wish)
    {
        var brightness = wish.Level is { } level ? (int?)Math.Round(level * device.Brightest) : null;
        if (!device.IsJson)
            return System.Text.Encoding.UTF8.GetBytes(brightness is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : wish.State);
        var message = new Dictionary<string, object> { ["state"] = wish.State };
        if (brightness is { } bright)
            message["brightness"] = bright;
        if (wish.Color is [var red, var green, var blue])
            message["color"] = new { r = red, g = green, b = blue };
        return JsonSerializer.SerializeToUtf8Bytes(message);
    }

    private sealed record Wish(bool On, double? Level = null, byte[]? Color = null)
    {
        public string State => On ? "ON" : "OFF";
    }
}
