using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Soother.Host.Commands;

/// <summary>What commands print for programs.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The option of every command that a program may read.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON, for programs" };

    public static void Json<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value, Style));

    /// <summary>Seconds as programs read them: to the millisecond.</summary>
    public static double? Seconds(TimeSpan? time) => time is { } span ? Math.Round(span.TotalSeconds, 3) : null;
}
