using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Soother.Host.Commands;

/// <summary>What a message carries, as a person reads it.</summary>
internal static class Payload
{
    private const int OneLine = 100;
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    /// <summary>The JSON of a payload; null for sound and other bytes.</summary>
    public static JsonNode? AsJson(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonNode.Parse(payload.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>JSON without what is null, on one line where that is short; sound and other bytes as their length.</summary>
    public static string Pretty(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
            return "(empty)";
        if (AsJson(payload) is not { } json)
            return $"({payload.Length} bytes{(payload.Span.StartsWith("RIFF"u8) ? " of WAV" : "")})";
        RemoveNulls(json);
        var line = json.ToJsonString(Compact);
        return line.Length <= OneLine ? line : json.ToJsonString(Indented);
    }

    private static void RemoveNulls(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                RemoveNulls(item);
        }
        if (node is not JsonObject values)
            return;
        foreach (var (key, value) in values.ToList())
        {
            if (value is null)
                values.Remove(key);
            else
                RemoveNulls(value);
        }
    }
}
