using System.Text.Encodings.Web;
using System.Text.Json.Serialization.Metadata;

namespace Soother.Contracts;

/// <summary>How messages are written and read.</summary>
internal static class WireJson
{
    // Quotes and umlauts as they are: a shell script that reads a message has no decoder for \u0027.
    public static JsonSerializerOptions Options { get; } = new(HermesJson.Default.Options)
    {
        TypeInfoResolver = HermesJson.Default.WithAddedModifier(NullItems.Refuse),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
