using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

public sealed class RunningAssistantTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"soother-test-{Guid.NewGuid():N}");
    private readonly RecordingLog _log = new();
    private readonly BrokerEndpoint _endpoint = new("127.0.0.1", 12183, "soother", "secret");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void IsFoundWhileItRunsAndNotAfter()
    {
        using (RunningAssistant.Announce(_endpoint, _log, [_folder]))
        {
            var found = RunningAssistant.Find([_folder]);
            Assert.Equal((_endpoint, Environment.ProcessId), (found!.Endpoint, found.Pid));
            var file = new FileInfo(Assert.Single(Directory.GetFiles(_folder)));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
        }
        Assert.Null(RunningAssistant.Find([_folder]));
    }

    [Fact]
    public void IgnoresAndRemovesTheFilesOfDeadOnes()
    {
        using var announced = RunningAssistant.Announce(_endpoint, _log, [_folder]);
        var file = Assert.Single(Directory.GetFiles(_folder));
        // The same process number, started at another time: another process.
        File.WriteAllText(Path.Combine(_folder, "assistant-7.json"), File.ReadAllText(file).Replace("\"Started\":", "\"Started\":9", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder, "assistant-8.json"), File.ReadAllText(file).Replace($"\"Pid\":{Environment.ProcessId}", "\"Pid\":999999999", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder, "assistant-9.json"), "{ half");
        Assert.Equal(Environment.ProcessId, RunningAssistant.Find([_folder])!.Pid);
        Assert.Equal(["assistant-9.json", Path.GetFileName(file)], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void FindsTheNewestFirst()
    {
        using var announced = RunningAssistant.Announce(_endpoint, _log, [_folder]);
        var file = Assert.Single(Directory.GetFiles(_folder));
        var older = File.ReadAllText(file).Replace("12183", "12184", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "assistant-1.json"), System.Text.RegularExpressions.Regex.Replace(older, "\"Since\":\"20\\d\\d", "\"Since\":\"2001"));
        Assert.Equal(12183, RunningAssistant.Find([_folder])!.Endpoint.Port);
    }

    [Fact]
    public void SaysWhereItCouldNotWrite()
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, "a file");
        File.WriteAllText(file, "");
        Assert.Null(RunningAssistant.Announce(_endpoint, _log, [Path.Combine(file, "folder")]));
        Assert.Contains(file, Assert.Single(_log.Warnings));
    }
}
