namespace Soother.EndToEnd.Tests;

/// <summary>A user's folders for one test: settings, data, logs, and the folder that commands are typed in.</summary>
public sealed class Home : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("soother-e2e-").FullName;

    private readonly Dictionary<string, string> _more = [];

    public Home() => Directory.CreateDirectory(Folder);

    public string Folder => Path.Combine(_root, "work");

    internal Dictionary<string, string> Environment
    {
        get
        {
            var all = new Dictionary<string, string>
            {
                ["XDG_DATA_HOME"] = Path.Combine(_root, "data"),
                ["XDG_STATE_HOME"] = Path.Combine(_root, "state"),
                ["XDG_CONFIG_HOME"] = Path.Combine(_root, "config"),
                ["XDG_RUNTIME_DIR"] = Path.Combine(_root, "run"),
                ["SOOTHER_LIB"] = Place.Libraries,
            };
            foreach (var (name, value) in _more)
                all[name] = value;
            return all;
        }
    }

    /// <summary>Sets a variable of the environment for programs that start from now on.</summary>
    public void Set(string name, string value) => _more[name] = value;

    public string File(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Runs a command of Soother's to its end.</summary>
    internal Task<Ran> SootherAsync(params string[] arguments) => Ran.RunAsync("dotnet", [Place.Host, .. arguments], this);
}
