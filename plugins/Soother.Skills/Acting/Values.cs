namespace Soother.Skills;

/// <summary>What placeholders stand for: a JSON value each, and how it is spoken where that is not plain.</summary>
internal sealed class Values(Speech speech)
{
    /// <summary>Variables of the environment: <c>{env.HOME_TOKEN}</c>, for secrets that do not belong in a skill. Never spoken.</summary>
    public const string Environment = "env";

    private readonly Dictionary<string, (JsonElement Value, string? Spoken)> _values = [];

    /// <summary>How values are said.</summary>
    public Speech Speech => speech;

    public static string PlainOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    public Values With(string name, JsonElement value, string? spoken = null) => With(name, (value, spoken));

    public Values With(string name, string text) => With(name, (JsonSerializer.SerializeToElement(text), text));

    /// <summary>These and more; of two with one name the latter counts.</summary>
    public Values With(Values more)
    {
        var values = new Values(speech);
        foreach (var (name, value) in _values.Concat(more._values))
            values._values[name] = value;
        return values;
    }

    /// <summary>A value under a new name, spoken as before.</summary>
    public Values Copy(string path, Values from, string name) =>
        from.TryFind(path, out var value, out var spoken) ? With(name, value, spoken) : throw new ActionFailedException($"{{{path}}} has no value");

    public Values Without(string name)
    {
        var values = With(new Values(speech));
        values._values.Remove(name);
        return values;
    }

    /// <summary>Those that are new, or other than they were.</summary>
    public Values NewSince(Values before)
    {
        var values = new Values(speech);
        foreach (var (name, value) in _values.Where(pair => !before._values.TryGetValue(pair.Key, out var old) || !old.Equals(pair.Value)))
            values._values[name] = value;
        return values;
    }

    public bool Has(string path) => TryFind(path, out _, out _);

    /// <summary>The value as text, as machines read it.</summary>
    /// <exception cref="ActionFailedException">There is none.</exception>
    public string Plain(string path) => PlainOf(Json(path));

    /// <summary>The value as JSON.</summary>
    /// <exception cref="ActionFailedException">There is none.</exception>
    public JsonElement Json(string path) => TryFind(path, out var value, out _) ? value : throw new ActionFailedException($"{{{path}}} has no value");

    /// <summary>The value as it is said.</summary>
    /// <exception cref="ActionFailedException">There is none, or it is not one that can be said.</exception>
    public string Spoken(string path)
    {
        if (!TryFind(path, out var value, out var spoken))
            throw new ActionFailedException($"{{{path}}} has no value");
        return spoken ?? value.ValueKind switch
        {
            JsonValueKind.Number => speech.Numbers.Of(value.GetDouble()),
            JsonValueKind.Object or JsonValueKind.Array => throw new ActionFailedException($"{{{path}}} is {value.ValueKind.ToString().ToLowerInvariant()}, which cannot be said; name a field of it"),
            _ => PlainOf(value),
        };
    }

    private Values With(string name, (JsonElement, string?) value)
    {
        var values = new Values(speech);
        foreach (var (key, old) in _values)
            values._values[key] = old;
        values._values[name] = value;
        return values;
    }

    private bool TryFind(string path, out JsonElement value, out string? spoken)
    {
        var parts = path.Split('.');
        (value, spoken) = (default, null);
        if (parts is [Environment, var variable])
            return TryFindVariable(variable, out value);
        if (!_values.TryGetValue(parts[0], out var found))
            return false;
        (value, spoken) = (found.Value, parts.Length == 1 ? found.Spoken : null);
        foreach (var part in parts.Skip(1))
        {
            if (!TryStep(value, part, out value))
                return false;
        }
        return value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
    }

    private static bool TryFindVariable(string variable, out JsonElement value)
    {
        var text = System.Environment.GetEnvironmentVariable(variable);
        value = text is null ? default : JsonSerializer.SerializeToElement(text);
        return text is not null;
    }

    private static bool TryStep(JsonElement from, string part, out JsonElement value)
    {
        value = default;
        if (from.ValueKind == JsonValueKind.Object)
            return from.TryGetProperty(part, out value);
        if (from.ValueKind != JsonValueKind.Array || !int.TryParse(part, out var index) || index < 0 || index >= from.GetArrayLength())
            return false;
        value = from[index];
        return true;
    }
}
