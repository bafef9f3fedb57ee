namespace Soother.Skills;

/// <summary>The devices of a home, in a file that is read again whenever it has changed. Safe on any thread.</summary>
internal sealed class DeviceFile(string path)
{
    private readonly Lock _lock = new();
    private DateTime _read;
    private IReadOnlyList<Device> _devices = [];

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>All of them; none where no file is named.</summary>
    /// <exception cref="ActionFailedException">The file cannot be read; the message says where it is wrong.</exception>
    public IReadOnlyList<Device> Devices()
    {
        if (path.Length == 0)
            return [];
        lock (_lock)
            return Read();
    }

    private IReadOnlyList<Device> Read()
    {
        var written = File.GetLastWriteTimeUtc(path);
        if (written == _read && _devices.Count > 0)
            return _devices;
        try
        {
            var file = YamlFile.Read(path, path).Only("a file of devices", "devices");
            var devices = file.Find("devices") ?? throw file.Fault("there are no 'devices'");
            _devices = [.. (devices.Items ?? throw devices.Fault("devices must be a list")).Select(Device.Read)];
            _read = written;
            return _devices;
        }
        catch (SkillFaultException fault)
        {
            throw new ActionFailedException(fault.Message);
        }
    }

    /// <summary>The device that is meant: by its name, or by words of it where only one has them all.</summary>
    public static Device? Find(IReadOnlyList<Device> devices, string said)
    {
        var words = Words(said);
        if (devices.FirstOrDefault(device => device.Names.Any(name => Words(name).SetEquals(words))) is { } named)
            return named;
        var like = words.Count == 0 ? [] : devices.Where(device => device.Names.Any(name => Words(name).IsSupersetOf(words))).ToList();
        return like is [var one] ? one : null;
    }

    private static HashSet<string> Words(string name) =>
        [.. name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "the")];
}
