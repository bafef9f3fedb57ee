using System.Text.Json;
using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Typed values, with the kinds that Snips gave them.</summary>
internal static class SlotValues
{
    public static SlotValue Of<T>(string kind, T value) => new(kind, JsonSerializer.SerializeToElement(value));

    public static SlotValue Number(string kind, decimal value) => value == decimal.Truncate(value) ? Of(kind, (long)value) : Of(kind, (double)value);

    /// <summary>A value that came from outside: an object with a kind is one already, anything else is of kind Unknown.</summary>
    public static SlotValue FromOutside(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String
        && value.TryGetProperty("value", out var inner)
            ? new(kind.GetString()!, inner)
            : new("Unknown", value);
}
