using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace Soother.Host.Bus;

/// <summary>
/// An assistant that runs, and how to join its bus: a file that only its owner may read, so that commands in another terminal find it.
/// </summary>
/// <param name="Pid">Its process.</param>
/// <param name="Started">When that process started, in the kernel's ticks: a number is used again, this pair is not.</param>
/// <param name="Since">When it began to serve.</param>
/// <param name="Endpoint">Its broker.</param>
internal sealed record RunningAssistant(int Pid, long Started, DateTimeOffset Since, BrokerEndpoint Endpoint)
{
    private const string Pattern = "assistant-*.json";

    /// <summary>Tells other programs of this user that this process serves; dispose when it no longer does. Null, and one line, where no file can be written.</summary>
    public static IDisposable? Announce(BrokerEndpoint endpoint, ILogger log, IReadOnlyList<string>? folders = null)
    {
        if (RuntimeFolder.Create(folders ?? RuntimeFolder.Candidates) is not { } folder)
        {
            log.LogWarning("no folder for running programs can be written ({Folders}): other terminals will not find this assistant", string.Join(", ", folders ?? RuntimeFolder.Candidates));
            return null;
        }
        var file = new FileInfo(Path.Combine(folder, $"assistant-{Environment.ProcessId}.json"));
        var self = new RunningAssistant(Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0, DateTimeOffset.UtcNow, endpoint);
        file.Delete();
        using (var stream = new FileStream(file.FullName, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
            JsonSerializer.Serialize(stream, self, RunningAssistantJson.Default.RunningAssistant);
        return new Announcement(file);
    }

    /// <summary>The assistant of this user that began to serve last and still lives; files of dead ones are removed.</summary>
    public static RunningAssistant? Find(IReadOnlyList<string>? folders = null) =>
        (folders ?? RuntimeFolder.Candidates).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, Pattern))
            .Select(ReadLive).OfType<RunningAssistant>().MaxBy(a => a.Since);

    private static RunningAssistant? ReadLive(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var assistant = JsonSerializer.Deserialize(stream, RunningAssistantJson.Default.RunningAssistant);
            if (assistant is not null && StartOf(assistant.Pid) == assistant.Started)
                return assistant;
            File.Delete(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            // Half written, or another user's: not one that can be joined.
        }
        return null;
    }

    // Field 22 of /proc/PID/stat; the second field is a name in parentheses that may hold anything.
    private static long? StartOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return long.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19]);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Announcement(FileInfo File) : IDisposable
    {
        public void Dispose() => File.Delete();
    }
}

[JsonSerializable(typeof(RunningAssistant))]
internal sealed partial class RunningAssistantJson : JsonSerializerContext;
