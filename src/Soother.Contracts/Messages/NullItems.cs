using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Soother.Contracts;

/// <summary>
/// The serializer refuses null for a field that cannot be null, but not for an item of a list: this does, so that no plugin stumbles over one.
/// </summary>
internal static class NullItems
{
    public static void Refuse(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        JsonPropertyInfo[] lists = [.. type.Properties.Where(p => p.Get is not null && p.PropertyType != typeof(string) && p.PropertyType.IsAssignableTo(typeof(IEnumerable)))];
        if (lists.Length == 0)
            return;
        type.OnDeserialized = read =>
        {
            foreach (var list in lists)
            {
                if (HoldsNull(list.Get!(read) as IEnumerable))
                    throw new JsonException($"'{list.Name}' holds a null");
            }
        };
    }

    private static bool HoldsNull(IEnumerable? list)
    {
        foreach (var item in list is IDictionary dictionary ? dictionary.Values : list ?? Array.Empty<object>())
        {
            if (item is null || (item is IEnumerable and not string && item is not JsonElement && HoldsNull((IEnumerable)item)))
                return true;
        }
        return false;
    }
}
