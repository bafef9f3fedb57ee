namespace Soother.Host.Configuration;

/// <summary>The host's own settings; <c>defaults.yaml</c> says what each is for.</summary>
internal sealed class HostOptions
{
    public string Site { get; init; } = "";
    public string Language { get; init; } = "";
    public BusOptions Bus { get; init; } = new();
    public LogOptions Log { get; init; } = new();
    public PluginsOptions Plugins { get; init; } = new();
}

internal sealed class BusOptions
{
    public string Host { get; init; } = "";
    public int Port { get; init; }
    public string Username { get; init; } = "";
    public string Password { get; init; } = "";
    public bool Tls { get; init; }
    public string CaFile { get; init; } = "";
}

internal sealed class LogOptions
{
    public LogDetail Level { get; init; }
    public string File { get; init; } = "";
}

internal enum LogDetail { Error, Warning, Information, Debug }

internal sealed class PluginsOptions
{
    public string Folder { get; init; } = "";
    public string Tts { get; init; } = "";
    public IReadOnlyList<string> Disabled { get; init; } = [];
    public IReadOnlyList<string> Enabled { get; init; } = [];
    public IReadOnlyList<string> Isolated { get; init; } = [];
    public TimeSpan StartDeadline { get; init; }
    public TimeSpan StopDeadline { get; init; }
    public TimeSpan HandlerDeadline { get; init; }
}
