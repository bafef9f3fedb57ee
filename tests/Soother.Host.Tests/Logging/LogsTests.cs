using Microsoft.Extensions.Logging;
using Soother.Host.Configuration;
using Soother.Host.Logging;

namespace Soother.Host.Tests.Logging;

public sealed class LogsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ShowsOneLineAndNoStackTrace()
    {
        var output = Write(LogDetail.Warning);
        Assert.Equal("warning: Stt: the model  is odd\nerror: Stt: gone\n", output);
    }

    [Fact]
    public void ShowsStackTracesWhenAskedForEverything()
    {
        var output = Write(LogDetail.Debug);
        Assert.StartsWith("Stt: details\nStt: heard\nwarning: Stt: the model  is odd\nerror: Stt: gone\nSystem.InvalidOperationException: gone\n   at ", output);
    }

    [Fact]
    public void WritesStructuredLinesToAFile()
    {
        using (var file = LogFile.Open(Path.Combine(_folder.Path, "new", "soother.log"), out var refusal)!)
        {
            Assert.Null(refusal);
            using var logs = new Serilog.Extensions.Logging.SerilogLoggerProvider(file);
            logs.CreateLogger("Stt").LogInformation("heard {Text}", "what time is it");
        }
        var line = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "new"))));
        using var json = System.Text.Json.JsonDocument.Parse(line);
        Assert.Equal("what time is it", json.RootElement.GetProperty("Text").GetString());
        Assert.Equal("Stt", json.RootElement.GetProperty("SourceContext").GetString());
    }

    [Fact]
    public void SaysWhyThereIsNoFile()
    {
        var blocked = _folder.Write("file", "");
        Assert.Null(LogFile.Open(Path.Combine(blocked, "soother.log"), out var refusal));
        Assert.NotNull(refusal);
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("logs/a.log", "/install/logs/a.log")]
    [InlineData("/var/a.log", "/var/a.log")]
    public void FindsTheFile(string setting, string? path) => Assert.Equal(path, LogFile.PathOf(setting, "/install"));

    private static string Write(LogDetail detail)
    {
        using var output = new StringWriter();
        using (var lines = new ConsoleLines(output, detail))
        {
            var log = lines.CreateLogger("Stt");
            log.LogDebug("details");
            log.LogInformation("heard");
            log.LogWarning("the model\n is odd");
            try
            {
                throw new InvalidOperationException("gone");
            }
            catch (InvalidOperationException gone)
            {
                log.LogError(gone, "gone");
            }
        }
        return output.ToString();
    }
}
